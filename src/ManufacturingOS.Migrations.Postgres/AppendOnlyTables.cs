namespace ManufacturingOS.Migrations.Postgres;

/// <summary>Rows of the books and of the audit log are written once: the database itself refuses to change, delete or truncate them.</summary>
internal static class AppendOnlyTables
{
    public const string CreateGuard = """
        CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
        END $$;
        """;

    public const string DropGuard = "DROP FUNCTION refuse_change();";

    public static string Protect(string table) =>
        $"""
        CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION refuse_change();
        CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
        """;

    public static string Release(string table) => $"DROP TRIGGER {table}_no_change ON {table}; DROP TRIGGER {table}_no_truncate ON {table};";
}
