using System.Reflection;
using System.Reflection.Emit;
using Microsoft.AspNetCore.Components.Rendering;

namespace ManufacturingOS.Web.Tests.Guards;

/// <summary>
/// Reads back what the Razor compiler made of every component: the literal markup, the literal texts and the literal values of attributes.
/// The compiled form leaves no doubt about what is text and what is code.
/// </summary>
internal static class CompiledMarkup
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes).GetFields().Select(f => (OpCode)f.GetValue(null)!).ToDictionary(o => o.Value);

    /// <summary>Everything literal in the pages and components of an assembly.</summary>
    public static IReadOnlyList<Literal> Of(Assembly assembly) => [.. assembly.GetTypes().SelectMany(Of)];

    public static IEnumerable<Literal> Of(Type type) => type.GetMethods(Everything).SelectMany(method => Read(type, method));

    private static IEnumerable<Literal> Read(Type type, MethodInfo method)
    {
        byte[]? code = method.GetMethodBody()?.GetILAsByteArray();
        if (code is null)
        {
            yield break;
        }

        // What the next call on the builder is made of: the name that it sets, and the strings that go into its value.
        string? name = null;
        var strings = new List<string>();
        bool literal = false;
        (OpCode Before, OpCode Last) behind = default;
        foreach ((OpCode op, int operand) in Instructions(code))
        {
            if (op == OpCodes.Ldstr)
            {
                string text = method.Module.ResolveString(operand);
                if (name is null && LoadsSequenceNumber(behind.Last) && LoadsBuilder(behind.Before))
                {
                    name = text;
                    literal = true;
                }
                else
                {
                    strings.Add(text);
                    literal = true;
                }
            }
            else if ((op == OpCodes.Call || op == OpCodes.Callvirt) && Resolve(method, operand) is { } called)
            {
                if (called.DeclaringType == typeof(RenderTreeBuilder))
                {
                    foreach (Literal found in Literals(Component(type), called, name, literal, strings))
                    {
                        yield return found;
                    }

                    name = null;
                    strings.Clear();
                    literal = false;
                }
                else if (IsConcat(called))
                {
                    literal = strings.Count > 0 || name is not null;
                }
                else if (called.Name != "TypeCheck")
                {
                    // A key of the resources, a path, a name: not for people.
                    if (strings.Count > 0 && called.GetParameters() is { Length: > 0 } parameters && parameters[^1].ParameterType == typeof(string))
                    {
                        strings.RemoveAt(strings.Count - 1);
                    }

                    literal = false;
                }
            }
            else
            {
                literal = false;
            }

            behind = (behind.Last, op);
        }
    }

    private static IEnumerable<Literal> Literals(string component, MethodBase called, string? name, bool literal, List<string> values) =>
        called.Name switch
        {
            // The text stands where other calls have a name.
            "AddMarkupContent" or "AddContent" => literal ? [.. values.Prepend(name).OfType<string>().Select(text => new Literal(component, null, text))] : [],
            "OpenElement" when name is not null => [new Literal(component, null, null, name)],
            "AddAttribute" or "AddComponentParameter" when name is not null => values.Count == 0 || !literal ? [new Literal(component, name, null)] : [.. values.Select(value => new Literal(component, name, value))],
            _ => [],
        };

    private static bool LoadsSequenceNumber(OpCode op) => op.Name?.StartsWith("ldc.i4", StringComparison.Ordinal) == true;

    private static bool LoadsBuilder(OpCode op) => op.Name?.StartsWith("ldarg", StringComparison.Ordinal) == true || op.Name?.StartsWith("ldloc", StringComparison.Ordinal) == true;

    private static bool IsConcat(MethodBase called) => called.DeclaringType == typeof(string) && called.Name == nameof(string.Concat);

    /// <summary>Lambdas live in nested types: the name of the component itself is what helps.</summary>
    private static string Component(Type type) => type.DeclaringType is { } outer ? Component(outer) : type.FullName!;

    private static MethodBase? Resolve(MethodInfo method, int token)
    {
        try
        {
            return method.Module.ResolveMethod(token, method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null, method.IsGenericMethod ? method.GetGenericArguments() : null);
        }
        catch (Exception exception) when (exception is ArgumentException or BadImageFormatException)
        {
            return null;
        }
    }

    private static IEnumerable<(OpCode Op, int Operand)> Instructions(byte[] code)
    {
        int at = 0;
        while (at < code.Length)
        {
            short value = code[at++];
            if (value == 0xFE)
            {
                value = (short)(0xFE00 | code[at++]);
            }

            OpCode op = OpCodesByValue[value];
            int operand = op.OperandType is OperandType.InlineString or OperandType.InlineMethod ? BitConverter.ToInt32(code, at) : 0;
            at += op.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
            yield return (op, operand);
        }
    }
}

/// <summary>
/// Something literal in a component: a text or piece of markup, an attribute with its literal value (no text when it is computed), or the
/// start of an element with computed content.
/// </summary>
internal sealed record Literal(string Component, string? Attribute, string? Text, string? Element = null);
