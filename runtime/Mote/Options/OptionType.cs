using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using Mote.Options.Types;

namespace Mote.Options;

/// <summary>
/// What may stand at a key. Each kind is made by a method of its own, so that an agent contains only the parsers of the types
/// that its options have.
/// </summary>
[SuppressMessage(
    "Naming",
    "CA1720:Identifier contains type name",
    Justification = "Each is named after the type that it reads, as the methods of BitConverter are.")]
public abstract class OptionType
{
    private protected OptionType()
    {
    }

    /// <summary>true or false.</summary>
    public static OptionType Boolean => new BooleanType();

    /// <summary>A text.</summary>
    public static OptionType Text => new TextType();

    /// <summary>An address and a port. Names are not resolved: a static executable cannot.</summary>
    public static OptionType EndPoint => new EndPointType();

    /// <summary>An absolute URI.</summary>
    public static OptionType Uri => new UriType();

    /// <summary>The keys of the records that it is made of; empty where it has none.</summary>
    internal virtual OptionSchema[] Nested => [];

    /// <summary>The text between its path and those keys, such as <c>[0]</c>.</summary>
    internal virtual string Inside => "";

    /// <summary>Whether one variable can hold it: a scalar, or a list of them.</summary>
    internal virtual bool IsOneVariable => true;

    /// <summary>A whole number of 8 bits.</summary>
    /// <param name="minimum">The smallest allowed value.</param>
    /// <param name="maximum">The largest allowed value.</param>
    /// <returns>The type.</returns>
    public static OptionType SByte(sbyte minimum = sbyte.MinValue, sbyte maximum = sbyte.MaxValue) =>
        new IntegerType(minimum, maximum, static number => (sbyte)number);

    /// <summary>A whole number of 8 bits, not negative.</summary>
    /// <inheritdoc cref="SByte"/>
    public static OptionType Byte(byte minimum = byte.MinValue, byte maximum = byte.MaxValue) =>
        new IntegerType(minimum, maximum, static number => (byte)number);

    /// <summary>A whole number of 16 bits.</summary>
    /// <inheritdoc cref="SByte"/>
    public static OptionType Int16(short minimum = short.MinValue, short maximum = short.MaxValue) =>
        new IntegerType(minimum, maximum, static number => (short)number);

    /// <summary>A whole number of 16 bits, not negative.</summary>
    /// <inheritdoc cref="SByte"/>
    public static OptionType UInt16(ushort minimum = ushort.MinValue, ushort maximum = ushort.MaxValue) =>
        new IntegerType(minimum, maximum, static number => (ushort)number);

    /// <summary>A whole number of 32 bits.</summary>
    /// <inheritdoc cref="SByte"/>
    public static OptionType Int32(int minimum = int.MinValue, int maximum = int.MaxValue) => new IntegerType(minimum, maximum, static number => (int)number);

    /// <summary>A whole number of 32 bits, not negative.</summary>
    /// <inheritdoc cref="SByte"/>
    public static OptionType UInt32(uint minimum = uint.MinValue, uint maximum = uint.MaxValue) =>
        new IntegerType(minimum, maximum, static number => (uint)number);

    /// <summary>A whole number of 64 bits.</summary>
    /// <inheritdoc cref="SByte"/>
    public static OptionType Int64(long minimum = long.MinValue, long maximum = long.MaxValue) =>
        new IntegerType(minimum, maximum, static number => (long)number);

    /// <summary>A whole number of 64 bits, not negative.</summary>
    /// <inheritdoc cref="SByte"/>
    public static OptionType UInt64(ulong minimum = ulong.MinValue, ulong maximum = ulong.MaxValue) =>
        new IntegerType(minimum, maximum, static number => (ulong)number);

    /// <summary>A number of single precision.</summary>
    /// <inheritdoc cref="SByte"/>
    public static OptionType Single(float minimum = float.MinValue, float maximum = float.MaxValue) => new FloatType<float>("a number", minimum, maximum);

    /// <summary>A number of double precision.</summary>
    /// <inheritdoc cref="SByte"/>
    public static OptionType Double(double minimum = double.MinValue, double maximum = double.MaxValue) => new FloatType<double>("a number", minimum, maximum);

    /// <summary>A decimal number.</summary>
    /// <inheritdoc cref="SByte"/>
    public static OptionType Decimal(decimal minimum = decimal.MinValue, decimal maximum = decimal.MaxValue) =>
        new FloatType<decimal>("a decimal number", minimum, maximum);

    /// <summary>A duration.</summary>
    /// <param name="minimum">The shortest allowed value, as in <c>"100ms"</c>.</param>
    /// <param name="maximum">The longest allowed value.</param>
    /// <returns>The type.</returns>
    public static OptionType Duration(string? minimum = null, string? maximum = null) => new DurationType(minimum, maximum);

    /// <summary>A size in bytes.</summary>
    /// <param name="minimum">The smallest allowed value, as in <c>"4KiB"</c>.</param>
    /// <param name="maximum">The largest allowed value.</param>
    /// <returns>The type.</returns>
    public static OptionType Size(string? minimum = null, string? maximum = null) => new SizeType(minimum, maximum);

    /// <summary>One of several names; its value is the name's place.</summary>
    /// <param name="names">The names, in camelCase.</param>
    /// <returns>The type.</returns>
    public static OptionType Name(params string[] names) => new NameType(names);

    /// <summary>A nested record.</summary>
    /// <param name="options">Its keys.</param>
    /// <returns>The type.</returns>
    public static OptionType Record(params OptionSchema[] options) => new RecordType(options);

    /// <summary>A list.</summary>
    /// <param name="item">What each element is.</param>
    /// <returns>The type.</returns>
    public static OptionType List(OptionType item) => new ListType(item);

    /// <summary>Values by a name that the configuration chooses.</summary>
    /// <param name="item">What each value is.</param>
    /// <returns>The type.</returns>
    public static OptionType Map(OptionType item) => new MapType(item);

    /// <summary>Checks a node, and gives each scalar its value.</summary>
    internal abstract void Check(OptionNode node, OptionsErrors errors);

    /// <summary>Lays a variable over what stands here.</summary>
    /// <param name="current">What stands here; null where nothing does.</param>
    /// <param name="variable">The variable.</param>
    /// <param name="part">The part of its name that is next.</param>
    /// <param name="errors">Takes what is wrong.</param>
    /// <returns>What stands here now; null where the variable names nothing that this type has.</returns>
    internal abstract OptionNode? Overlay(OptionNode? current, EnvironmentVariable variable, int part, OptionsErrors errors);

    /// <summary>Adds the names of the variables that this type can be set by.</summary>
    internal virtual void AddVariables(string name, List<string> names) => names.Add(name);

    /// <summary>The type as <c>agent options</c> prints it.</summary>
    internal abstract string Describe();
}
