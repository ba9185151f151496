using ManufacturingOS.EndToEnd.Harness;
using ManufacturingOS.Web.Tests.Harness;

namespace ManufacturingOS.EndToEnd.Journeys;

public abstract class PublicPages(Portal portal)
{
    public static TheoryData<string, int, bool> Views
    {
        get
        {
            var views = new TheoryData<string, int, bool>();
            foreach (string path in new[] { "/" })
            {
                foreach (Look look in new[] { Look.Phone, Look.Tablet, Look.Desktop })
                {
                    views.Add(path, look.Width, false);
                    views.Add(path, look.Width, true);
                }
            }

            return views;
        }
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task A_page_is_accessible_and_fits_every_screen_by_day_and_by_night(string path, int width, bool dark)
    {
        Look look = new[] { Look.Phone, Look.Tablet, Look.Desktop }.Single(l => l.Width == width) with { Dark = dark };
        await using Tab tab = await Tab.Open(portal, path, look);

        await tab.IsAccessible();
        await tab.FitsItsScreen();
    }
}

public sealed class PublicPagesOnSqlite(SqliteSite portal) : PublicPages(portal), IClassFixture<SqliteSite>;

public sealed class PublicPagesOnPostgres(PostgresSite portal) : PublicPages(portal), IClassFixture<PostgresSite>;
