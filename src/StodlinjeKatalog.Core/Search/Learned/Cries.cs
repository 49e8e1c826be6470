using StodlinjeKatalog.Core.Search.Crisis;

namespace StodlinjeKatalog.Core.Search.Learned;

internal static class Cries
{
    /// <summary>The panel that a cry asks for; null when it is none, or either is right.</summary>
    public static CrisisKind? KindOf(this Cry cry) => cry switch
    {
        Cry.Suicide or Cry.SuicideOwn or Cry.SuicideOther => CrisisKind.Suicide,
        Cry.Violence or Cry.ViolenceOwn or Cry.ViolenceOther or Cry.ViolenceActor => CrisisKind.Violence,
        Cry.Poisoning or Cry.PoisoningMistake or Cry.PoisoningIntent or Cry.PoisoningEyes => CrisisKind.Poisoning,
        _ => null,
    };
}
