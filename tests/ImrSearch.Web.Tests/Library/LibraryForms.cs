using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using ImrSearch.Web.Tests.Pages;

namespace ImrSearch.Web.Tests.Library;

/// <summary>Sends the forms of the library page, as a browser without scripts does.</summary>
internal static class LibraryForms
{
    public static async Task<string> TokenAsync(WebApp app)
    {
        var html = await app.HtmlAsync("/library");
        return WebUtility.HtmlDecode(Regex.Match(html, "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value);
    }

    public static async Task<HttpResponseMessage> PostAsync(WebApp app, string url, params (string Name, string Value)[] fields)
    {
        var all = fields.Append(("__RequestVerificationToken", await TokenAsync(app)));
        using var form = new FormUrlEncodedContent(all.Select(field => new KeyValuePair<string, string>(field.Item1, field.Item2)));
        return await app.Client.PostAsync(new Uri(url, UriKind.Relative), form, TestContext.Current.CancellationToken);
    }

    /// <summary>Uploads; the token is the first field, as the form has it.</summary>
    public static async Task<HttpResponseMessage> UploadAsync(WebApp app, params (string Name, byte[] Content)[] files)
    {
        using var form = new MultipartFormDataContent { { new StringContent(await TokenAsync(app)), "__RequestVerificationToken" } };
        AddFiles(form, files);
        return await app.Client.PostAsync(new Uri("/library/upload", UriKind.Relative), form, TestContext.Current.CancellationToken);
    }

    public static void AddFiles(MultipartFormDataContent form, params (string Name, byte[] Content)[] files)
    {
        foreach (var (name, content) in files)
        {
            var part = new ByteArrayContent(content);
            part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "files" };

            // The bytes of the name as a client may send them, unquoted by nobody.
            part.Headers.ContentDisposition.Parameters.Add(new NameValueHeaderValue("filename", $"\"{name.Replace("\"", "%22", StringComparison.Ordinal)}\""));
            form.Add(part);
        }
    }

    public static (string Name, byte[] Content) Letter(string fileName, string caseNumber) =>
        (fileName, Encoding.UTF8.GetBytes(LetterFile.Text(caseNumber, "04/05/2016", (LetterFile.Norco, "Upheld", "ODG Pain Chapter", "No benefit is shown."))));
}
