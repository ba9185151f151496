using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ManufacturingOS.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class JobCounters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "counter",
                table: "jobs",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "counter",
                table: "jobs");
        }
    }
}
