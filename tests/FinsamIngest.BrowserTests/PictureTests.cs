using Microsoft.Playwright;

namespace FinsamIngest.BrowserTests;

/// <summary>The pictures in the README. With FINSAM_PICTURES=1 they are written to docs/images, else beside the tests.</summary>
[Collection(SharedBrowser.Name)]
public sealed class PictureTests(Chromium chromium)
{
    [Fact]
    public async Task Main_pages_have_their_picture_taken()
    {
        await using var site = await Site.StartAsync();
        site.Drop("arsredovisning-lekeberg-orebro-2024.txt", "arsredovisning-roslagen-2022.txt", "arsredovisning-roslagen-2023.txt", "roslagen-2024.indesign.chromium.pdf", "uppsala-2024.indesign.chromium.pdf");
        await using var ada = await Visitor.ArriveAsync(chromium.Browser, site, width: 1360, height: 850);
        await ada.OpenReportAsync("uppsala-2024");
        await ada.OpenReportAsync("roslagen-2024");
        await ada.Page.Locator(".box.first").First.WaitForAsync();
        await PictureAsync(ada, "rapport.png");
        await ada.Page.Keyboard.PressAsync("t");
        await ada.Page.Locator("[data-tables]").WaitForAsync();
        await PictureAsync(ada, "tabeller.png");
        await ada.GoAsync("/");
        await PictureAsync(ada, "inkorg.png");
    }

    private static async Task PictureAsync(Visitor visitor, string name)
    {
        await Task.Delay(700);
        var path = Path.Combine(Folder(), name);
        await visitor.Page.ScreenshotAsync(new PageScreenshotOptions { Path = path });
        Assert.True(new FileInfo(path).Length > 20_000);
    }

    private static string Folder()
    {
        if (Environment.GetEnvironmentVariable("FINSAM_PICTURES") == "1")
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
                if (File.Exists(Path.Combine(folder.FullName, "FinsamIngest.sln")))
                    return Directory.CreateDirectory(Path.Combine(folder.FullName, "docs", "images")).FullName;
        return Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "pictures")).FullName;
    }
}
