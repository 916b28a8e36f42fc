namespace SurveyPlatform.Model.Expressions;

/// <summary>An expression read from its text: what is evaluated, reviewed, and sent to the browser.</summary>
public abstract record Expression
{
    private Expression(int position, int length)
    {
        Position = position;
        Length = length;
    }

    /// <summary>Where it begins in the text, counted from 0 in UTF-16 code units.</summary>
    public int Position { get; }

    /// <summary>How far it reaches, in the same units.</summary>
    public int Length { get; }

    /// <summary>Every name the expression reads, in the order of the text and as often as it stands there.</summary>
    public virtual IEnumerable<Reference> References => Children.SelectMany(child => child.References);

    /// <summary>The expressions directly inside this one, in the order of the text.</summary>
    internal virtual IReadOnlyList<Expression> Children => [];

    /// <summary>How many expressions stand inside one another, this one included.</summary>
    internal virtual int Height => 1;

    private static int HeightOver(IReadOnlyList<Expression> children) =>
        1 + (children.Count == 0 ? 0 : children.Max(child => child.Height));

    /// <summary>A value written out in the text.</summary>
    public sealed record Constant(Value Value, int Position, int Length) : Expression(Position, Length);

    /// <summary>The answer to an item, or a derived variable.</summary>
    public sealed record Reference(string Name, int Position) : Expression(Position, Name.Length)
    {
        public override IEnumerable<Reference> References => [this];
    }

    /// <summary>A list written out in the text, its items being expressions.</summary>
    public sealed record ListOf(IReadOnlyList<Expression> Items, int Position, int Length)
        : Expression(Position, Length)
    {
        public IReadOnlyList<Expression> Items { get; } = Items;

        internal override IReadOnlyList<Expression> Children => Items;

        internal override int Height { get; } = HeightOver(Items);

        /// <summary>The whole list when all its items are constants, so that <c>q1 in ['a', 'b']</c> makes it once.</summary>
        internal Value? Fixed { get; } =
            Items.All(item => item is Constant)
                ? Value.Of(Items.OfType<Constant>().Select(item => item.Value).ToArray())
                : null;

        public bool Equals(ListOf? other) => base.Equals(other) && Items.SequenceEqual(other.Items);

        public override int GetHashCode() => Items.Aggregate(base.GetHashCode(), HashCode.Combine);
    }

    /// <summary>An operator or function with its arguments; <c>a and b and c</c> is one, with three.</summary>
    public sealed record Call(Operation Operation, IReadOnlyList<Expression> Arguments, int Position, int Length)
        : Expression(Position, Length)
    {
        public IReadOnlyList<Expression> Arguments { get; } = Arguments;

        internal override IReadOnlyList<Expression> Children => Arguments;

        internal override int Height { get; } = HeightOver(Arguments);

        public bool Equals(Call? other) =>
            base.Equals(other) && Operation == other.Operation && Arguments.SequenceEqual(other.Arguments);

        public override int GetHashCode() =>
            Arguments.Aggregate(HashCode.Combine(base.GetHashCode(), Operation), HashCode.Combine);
    }
}
