namespace FinsamIngest.Accuracy.Truth;

/// <summary>A table; its id begins with <c>N</c> and the number of its note when it is part of one.</summary>
internal sealed record TruthTable(string Id, string Statement, string? Unit, TruthColumn[] Columns, TruthRow[] Rows);

/// <summary>A column of figures.</summary>
internal sealed record TruthColumn(string Id, string? Period, string? Scenario);

/// <summary>A row; a printed dash is a key without a value, a blank is no key.</summary>
internal sealed record TruthRow(string Id, string Label, int? Line, Dictionary<string, decimal?>? Cells);
