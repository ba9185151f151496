using ManufacturingOS.Infrastructure.Files;
using ManufacturingOS.Infrastructure.Imaging;
using ManufacturingOS.Infrastructure.PublicWeb;
using ManufacturingOS.Web;
using ManufacturingOS.Web.Account;
using ManufacturingOS.Web.Api;
using ManufacturingOS.Web.Background;
using ManufacturingOS.Web.Components;
using ManufacturingOS.Web.Components.Stage;
using ManufacturingOS.Web.Files;
using ManufacturingOS.Web.Incoming;
using ManufacturingOS.Web.Localization;
using ManufacturingOS.Web.Merchant.Designs;
using ManufacturingOS.Web.Public;
using ManufacturingOS.Web.Quotes;
using ManufacturingOS.Web.Verbs.Designs;
using ManufacturingOS.Web.Verbs.Mail;
using ManufacturingOS.Web.Verbs.Payments;
using ManufacturingOS.Web.Verbs.Photos;
using ManufacturingOS.Web.Verbs.Running;

if (ImageWorker.TryRun(args))
{
    return;
}

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);

builder.AddPlatform();
builder.Services.AddLanguages();
builder.Services.AddAccounts(builder.Configuration);
builder.Services.AddVerbs();
builder.Services.AddMails();
builder.Services.AddQuotes();
builder.Services.AddPayments();
builder.Services.AddFiles();
builder.Services.AddImaging();
builder.Services.AddPublicWeb();
builder.Services.AddSingleton<DesignIntake>();
builder.Services.AddApi();
builder.Services.AddPublicPages();
builder.Services.AddSingleton<PhotoIntake>();
builder.Services.AddHealth();
builder.Services.AddBackgroundWork();
builder.Services.AddRazorComponents().AddInteractiveServerComponents();

WebApplication app = builder.Build();

await app.PrepareDatabaseAsync();
app.UsePlatform();
app.MapStaticAssets().AllowAnonymous();
app.MapAccount();
app.MapDrawings();
app.MapDesignUpload();
app.MapDesignFiles();
app.MapApi();
app.MapPhotos();
app.MapIncoming();
app.MapHealth();
app.MapRazorComponents<App>().AddInteractiveServerRenderMode(circuit => circuit.ContentSecurityFrameAncestorsPolicy = null);
app.MapUnknownAddresses();

await app.RunAsync();
