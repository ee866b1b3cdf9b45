using System.Globalization;

namespace FinsamIngest.Pdf.Tests;

/// <summary>A short slice of the fuzz run; FINSAM_FUZZ_CASES makes it longer, the tool under tests/FinsamIngest.Pdf.Benchmarks runs it for hours.</summary>
public sealed class FuzzTests
{
    private static readonly int Cases = int.TryParse(Environment.GetEnvironmentVariable("FINSAM_FUZZ_CASES"), CultureInfo.InvariantCulture, out int cases) ? cases : 300;

    [Fact]
    public void Damaged_files_end_in_a_result()
    {
        byte[][] files =
        [
            PdfWriter.Page("BT /F1 10 Tf 50 700 Td (Summa) Tj ET").Classic(),
            PdfWriter.Page("BT /F1 10 Tf 50 700 Td (Summa) Tj ET").Compressed(),
            Reading.Sample("aes-256.pdf"),
            Reading.Sample("rc4-128.pdf"),
            File.ReadAllBytes(Reading.Fixture("roslagen-2022.word-plain.libreoffice.untagged.pdf")),
            File.ReadAllBytes(Reading.Fixture("roslagen-2024.dense.chromium.landrot.pdf")),
        ];
        for (int seed = 0; seed < Cases; seed++)
        {
            var result = Reading.Read(new Mutator(seed).Mutate(files[seed % files.Length]));
            Assert.True(result.Document is not null || result.Failure is not null, $"seed {seed}");
        }
    }
}
