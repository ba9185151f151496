using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ManufacturingOS.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class IdempotencyKeyRows : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Rows live for a day: a key used on two addresses would stand in the way of the new rule.
            migrationBuilder.Sql("DELETE FROM idempotent_answers");

            migrationBuilder.DropPrimaryKey(
                name: "pk_idempotent_answers",
                table: "idempotent_answers");

            migrationBuilder.DropColumn(
                name: "route",
                table: "idempotent_answers");

            migrationBuilder.AddColumn<string>(
                name: "results",
                table: "idempotent_answers",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "run",
                table: "idempotent_answers",
                type: "character varying(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddPrimaryKey(
                name: "pk_idempotent_answers",
                table: "idempotent_answers",
                columns: new[] { "organisation", "key" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "pk_idempotent_answers",
                table: "idempotent_answers");

            migrationBuilder.DropColumn(
                name: "results",
                table: "idempotent_answers");

            migrationBuilder.DropColumn(
                name: "run",
                table: "idempotent_answers");

            migrationBuilder.AddColumn<string>(
                name: "route",
                table: "idempotent_answers",
                type: "character varying(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddPrimaryKey(
                name: "pk_idempotent_answers",
                table: "idempotent_answers",
                columns: new[] { "organisation", "route", "key" });
        }
    }
}
