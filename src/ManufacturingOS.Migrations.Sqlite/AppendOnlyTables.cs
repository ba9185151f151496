namespace ManufacturingOS.Migrations.Sqlite;

/// <summary>
/// Rows of the books and of the audit log are written once: the database itself refuses to change or delete them. SQLite drops the
/// triggers of a table that a migration rebuilds: such a migration must call <see cref="Protect"/> again at its end.
/// </summary>
internal static class AppendOnlyTables
{
    public static string Protect(string table) =>
        $"""
        CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;
        CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;
        """;

    public static string Release(string table) => $"DROP TRIGGER {table}_no_update; DROP TRIGGER {table}_no_delete;";
}
