namespace FinsamIngest.Pdf.Fonts;

/// <summary>The standard 14 fonts, as far as their widths differ.</summary>
internal enum StandardFontFamily
{
    Helvetica,
    HelveticaBold,
    Times,
    TimesBold,
    TimesItalic,
    TimesBoldItalic,
    Courier,
    Symbol,
    Dingbats,
}
