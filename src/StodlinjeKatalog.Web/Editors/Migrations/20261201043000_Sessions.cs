using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StodlinjeKatalog.Web.Editors.Migrations
{
    /// <inheritdoc />
    public partial class Sessions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // In plain SQL: EF would build the whole table of accounts anew.
            migrationBuilder.Sql("ALTER TABLE \"Editors\" DROP COLUMN \"LastCode\"");

            migrationBuilder.AddColumn<long>(
                name: "LastCodeStep",
                table: "Editors",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Sessions",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    EditorId = table.Column<string>(type: "TEXT", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sessions", x => x.Id);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Sessions");

            migrationBuilder.Sql("ALTER TABLE \"Editors\" DROP COLUMN \"LastCodeStep\"");

            migrationBuilder.AddColumn<string>(
                name: "LastCode",
                table: "Editors",
                type: "TEXT",
                nullable: true);
        }
    }
}
