using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ManufacturingOS.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class PaymentsThroughProviders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "operation",
                table: "sandbox_checkouts",
                type: "TEXT",
                maxLength: 128,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "attempt",
                table: "refunds",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "failure_code",
                table: "refunds",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "fault",
                table: "refunds",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "key",
                table: "refunds",
                type: "TEXT",
                maxLength: 128,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "reference",
                table: "refunds",
                type: "TEXT",
                maxLength: 128,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "settled_at",
                table: "refunds",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "attempt",
                table: "payouts",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "failure_code",
                table: "payouts",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "provider",
                table: "payouts",
                type: "TEXT",
                maxLength: 32,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "reference",
                table: "payouts",
                type: "TEXT",
                maxLength: 128,
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "reference",
                table: "payments",
                type: "TEXT",
                maxLength: 128,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 128);

            migrationBuilder.AlterColumn<string>(
                name: "checkout_url",
                table: "payments",
                type: "TEXT",
                maxLength: 1000,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 1000);

            migrationBuilder.AddColumn<string>(
                name: "charge_reference",
                table: "payments",
                type: "TEXT",
                maxLength: 128,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "expires_at",
                table: "payments",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "payout",
                table: "jobs",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "mode",
                table: "inbox",
                type: "TEXT",
                maxLength: 32,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "note",
                table: "inbox",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "parked_at",
                table: "inbox",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "sandbox_refunds",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    operation = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    checkout = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    client_reference = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    amount_currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    amount_minor_units = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sandbox_refunds", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sandbox_transfers",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    operation = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    destination = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    client_reference = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    amount_currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    amount_minor_units = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sandbox_transfers", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_sandbox_checkouts_operation",
                table: "sandbox_checkouts",
                column: "operation",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_refunds_key",
                table: "refunds",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sandbox_refunds_checkout",
                table: "sandbox_refunds",
                column: "checkout");

            migrationBuilder.CreateIndex(
                name: "ix_sandbox_refunds_operation",
                table: "sandbox_refunds",
                column: "operation",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sandbox_transfers_operation",
                table: "sandbox_transfers",
                column: "operation",
                unique: true);

            migrationBuilder.Sql(AppendOnlyTables.Protect("journal"));
            migrationBuilder.Sql(AppendOnlyTables.Protect("postings"));
            migrationBuilder.Sql(AppendOnlyTables.Protect("audit"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(AppendOnlyTables.Release("journal"));
            migrationBuilder.Sql(AppendOnlyTables.Release("postings"));
            migrationBuilder.Sql(AppendOnlyTables.Release("audit"));

            migrationBuilder.DropTable(
                name: "sandbox_refunds");

            migrationBuilder.DropTable(
                name: "sandbox_transfers");

            migrationBuilder.DropIndex(
                name: "ix_sandbox_checkouts_operation",
                table: "sandbox_checkouts");

            migrationBuilder.DropIndex(
                name: "ix_refunds_key",
                table: "refunds");

            migrationBuilder.DropColumn(
                name: "operation",
                table: "sandbox_checkouts");

            migrationBuilder.DropColumn(
                name: "attempt",
                table: "refunds");

            migrationBuilder.DropColumn(
                name: "failure_code",
                table: "refunds");

            migrationBuilder.DropColumn(
                name: "fault",
                table: "refunds");

            migrationBuilder.DropColumn(
                name: "key",
                table: "refunds");

            migrationBuilder.DropColumn(
                name: "reference",
                table: "refunds");

            migrationBuilder.DropColumn(
                name: "settled_at",
                table: "refunds");

            migrationBuilder.DropColumn(
                name: "attempt",
                table: "payouts");

            migrationBuilder.DropColumn(
                name: "failure_code",
                table: "payouts");

            migrationBuilder.DropColumn(
                name: "provider",
                table: "payouts");

            migrationBuilder.DropColumn(
                name: "reference",
                table: "payouts");

            migrationBuilder.DropColumn(
                name: "charge_reference",
                table: "payments");

            migrationBuilder.DropColumn(
                name: "expires_at",
                table: "payments");

            migrationBuilder.DropColumn(
                name: "payout",
                table: "jobs");

            migrationBuilder.DropColumn(
                name: "mode",
                table: "inbox");

            migrationBuilder.DropColumn(
                name: "note",
                table: "inbox");

            migrationBuilder.DropColumn(
                name: "parked_at",
                table: "inbox");

            migrationBuilder.AlterColumn<string>(
                name: "reference",
                table: "payments",
                type: "TEXT",
                maxLength: 128,
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 128,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "checkout_url",
                table: "payments",
                type: "TEXT",
                maxLength: 1000,
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 1000,
                oldNullable: true);
        }
    }
}
