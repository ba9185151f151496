namespace ManufacturingOS.Web.Account.Pages;

internal sealed class EmailForm
{
    public string Email { get; set; } = "";
}

internal sealed class PasswordForm
{
    public string Password { get; set; } = "";
}

internal sealed class CodeForm
{
    public string Code { get; set; } = "";
}
