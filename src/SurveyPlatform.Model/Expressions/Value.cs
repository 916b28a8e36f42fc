using System.Globalization;

namespace SurveyPlatform.Model.Expressions;

/// <summary>
/// What an expression reads and yields: missing, a boolean, a number, a text or a list. Nothing is ever converted from
/// one kind to another, so the text <c>'3'</c> is not the number 3.
/// </summary>
/// <remarks>A struct, since every submission evaluates many of them; <c>default</c> is <see cref="Missing"/>.</remarks>
public readonly struct Value : IEquatable<Value>
{
    private readonly double number;
    private readonly object? content;

    private Value(ValueKinds kind, double number, object? content)
    {
        Kind = kind;
        this.number = number;
        this.content = content;
    }

    public static Value Missing => default;

    /// <summary>One kind, or <see cref="ValueKinds.None"/> when the value is missing.</summary>
    public ValueKinds Kind { get; }

    public bool IsMissing => Kind == ValueKinds.None;

    /// <summary>Only the boolean true is true: neither a number, nor a text, nor a list ever is.</summary>
    public bool IsTrue => Kind == ValueKinds.Boolean && number > 0;

    /// <summary>Null when the value is of another kind, as with the three below.</summary>
    public bool? Boolean => Kind == ValueKinds.Boolean ? number > 0 : null;

    public double? Number => Kind == ValueKinds.Number ? number : null;

    public string? Text => content as string;

    public IReadOnlyList<Value>? List => content as IReadOnlyList<Value>;

    public static Value Of(bool value) => new(ValueKinds.Boolean, value ? 1 : 0, null);

    /// <summary>A number that is not finite is missing, and −0 is 0: neither survives a journey through JSON.</summary>
    public static Value Of(double value) =>
        double.IsFinite(value) ? new(ValueKinds.Number, value + 0.0, null) : Missing;

    /// <summary>A text; an empty one is a text, and not missing.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null: that is <see cref="Missing"/>.</exception>
    public static Value Of(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(ValueKinds.Text, 0, value);
    }

    /// <summary>A list, its items of any kind.</summary>
    /// <param name="items">Kept, not copied: it must not change afterwards.</param>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is null: that is <see cref="Missing"/>.</exception>
    public static Value Of(IReadOnlyList<Value> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return new(ValueKinds.List, 0, items);
    }

    public static bool operator ==(Value left, Value right) => left.Equals(right);

    public static bool operator !=(Value left, Value right) => !left.Equals(right);

    /// <summary>Same kind and same content, text by its UTF-16 code units, lists item by item; missing equals missing.</summary>
    public bool Equals(Value other) =>
        Kind == other.Kind
        && Kind switch
        {
            ValueKinds.Text => string.Equals(Text, other.Text, StringComparison.Ordinal),
            ValueKinds.List => List!.SequenceEqual(other.List!),
            _ => number.CompareTo(other.number) == 0,
        };

    public override bool Equals(object? obj) => obj is Value other && Equals(other);

    public override int GetHashCode() =>
        Kind switch
        {
            ValueKinds.Text => string.GetHashCode(Text, StringComparison.Ordinal),
            ValueKinds.List => List!.Aggregate(List!.Count, HashCode.Combine),
            _ => HashCode.Combine(Kind, number),
        };

    /// <summary>The value as it is written in an expression.</summary>
    public override string ToString() =>
        Kind switch
        {
            ValueKinds.Boolean => IsTrue ? "true" : "false",
            ValueKinds.Number => number.ToString(CultureInfo.InvariantCulture),
            ValueKinds.Text => $"'{Text!.Replace("'", "''", StringComparison.Ordinal)}'",
            ValueKinds.List => $"[{string.Join(", ", List!)}]",
            _ => "null",
        };
}
