using System.Net.Http.Headers;
using System.Text.Json;
using ManufacturingOS.Web.Tests.Harness.Pages;

namespace ManufacturingOS.Web.Tests.Designs;

/// <summary>Sends a file as the designs page does: with the token that stands in the page.</summary>
internal static class DesignUploads
{
    public static async Task<UploadAnswer> Upload(this HttpClient browser, byte[] file, string fileName = "logo.png", string? externalId = null, bool withToken = true)
    {
        using var content = new ByteArrayContent(file);
        return await browser.Upload(content, fileName, externalId, withToken);
    }

    public static async Task<UploadAnswer> Upload(this HttpClient browser, HttpContent file, string fileName, string? externalId = null, bool withToken = true)
    {
        using var form = new MultipartFormDataContent { { file, "file", fileName } };
        if (externalId is not null)
        {
            form.Add(new StringContent(externalId), "external_id");
        }

        return await browser.Send(form, withToken);
    }

    /// <summary>Any body, sent to where the page sends its files.</summary>
    public static async Task<UploadAnswer> Send(this HttpClient browser, HttpContent body, bool withToken = true)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/merchant/designs/upload") { Content = body };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (withToken)
        {
            Page page = await browser.Open("/merchant/designs");
            request.Headers.Add("RequestVerificationToken", page.Find("[data-upload]").GetAttribute("data-token"));
        }

        using HttpResponseMessage response = await browser.SendAsync(request);
        string text = await response.Content.ReadAsStringAsync();
        return new UploadAnswer((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, text.StartsWith('{') ? JsonDocument.Parse(text).RootElement : default);
    }
}

internal sealed record UploadAnswer(int Status, string? ContentType, JsonElement Body)
{
    public string Id => Body.GetProperty("id").GetString()!;

    public string Code => Body.GetProperty("code").GetString()!;

    public string Detail => Body.GetProperty("detail").GetString()!;
}
