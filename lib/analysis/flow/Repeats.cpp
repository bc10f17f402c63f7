#include "flow/Repeats.h"
#include "flow/Dataflow.h"

using namespace clang;

namespace fearless::check {

namespace {
/// The first of two calls, and what it is called on.
struct FirstCall {
  const Call &Made;
  Place Object;
  const FunctionFacts &In;
  EffectBook &Effects_;

  bool concerns(const Place &P) const {
    return !Object.isKnown() || isWithin(P, Object) || isWithin(Object, P);
  }
  bool dies(const Fact &One) const {
    const auto *E = std::get_if<StorageEnds>(&One);
    return E && Object.R == Place::Root::Variable && Object.Var == E->Var;
  }
  /// Whether the object dies, or a thread of its is joined.
  bool mayEnd(const Fact &One) const {
    if (const auto *J = std::get_if<Join>(&One))
      return J->K == Join::Kind::Joins && concerns(J->Handle);
    return dies(One) || llvm::any_of(done(One).Joined, [&](const Place &P) { return concerns(P); });
  }
  /// Whether the object dies, or its handle is used.
  bool usesHandle(const Fact &One, const Place &Handle) const {
    Place There = Object.then(Handle.Path);
    auto Touches = [&](const Place &P) { return isWithin(P, There) || isWithin(There, P); };
    check::Effects Done = done(One);
    return dies(One) || llvm::any_of(Done.Joined, Touches) ||
           llvm::any_of(Done.Accesses, [&](const Effect &E) { return Touches(E.What); });
  }

private:
  check::Effects done(const Fact &One) const {
    check::Effects Done;
    Effects_.ofFact(One, Protection::None, In.Function, Done);
    return Done;
  }
};
} // namespace

/// The object that the call is made on; of a constructor, the variable that is declared with it.
static Place objectOf(const FunctionFacts &F, Point At) {
  const std::vector<Fact> &Facts = F.Blocks[At.Block].Facts;
  const auto &Made = std::get<Call>(Facts[At.Index]);
  if (!isa<CXXConstructorDecl>(Made.Callee))
    return Made.Object;
  for (unsigned I = At.Index + 1; I < Facts.size(); ++I)
    if (const auto *R = std::get_if<Revives>(&Facts[I]); R && R->Declares)
      return R->What;
  return {};
}

/// Asks `Between(first call, fact)` of each fact behind a call of `Starter`, until there is another
/// one that is `Again(first call, its object)`: whether a way to it ends there.
static std::optional<Repeat>
findRepeat(const FunctionDecl *Starter, FactBook &Facts, EffectBook &Effects,
           llvm::function_ref<bool(const FirstCall &, const Place &)> Again,
           llvm::function_ref<bool(const FirstCall &, const Fact &)> Between) {
  auto Is = [&](const Call *C) {
    return C && !C->Perhaps && C->Callee->getCanonicalDecl() == Starter->getCanonicalDecl();
  };
  for (const FunctionDecl *Caller : Facts.callers(Starter)) {
    const FunctionFacts *F = Facts.of(Caller);
    for (unsigned B = 0; F && B < F->Blocks.size(); ++B)
      for (unsigned I = 0; I < F->Blocks[B].Facts.size(); ++I) {
        const auto *Made = std::get_if<Call>(&F->Blocks[B].Facts[I]);
        if (!Is(Made))
          continue;
        FirstCall First{*Made, objectOf(*F, {B, I}), *F, Effects};
        std::optional<Repeat> Found;
        follow(*F, {Point{B, I + 1}}, [&](const Fact &One, Point At) {
          const auto *Next = std::get_if<Call>(&One);
          if (Is(Next) && Again(First, objectOf(*F, At))) {
            Found = Repeat{First.Made.At, Next->At};
            return Way::Arrives;
          }
          return Between(First, One) ? Way::Ends : Way::GoesOn;
        });
        if (Found)
          return Found;
      }
  }
  return std::nullopt;
}

std::optional<Repeat> repeatOf(const FunctionDecl *Starter, const Spawn &S, FactBook &Facts,
                               EffectBook &Effects) {
  bool OfObject =
      llvm::any_of(S.Crossings, [](const Crossing &C) { return C.What.R == Place::Root::This; });
  return findRepeat(
      Starter, Facts, Effects,
      [&](const FirstCall &First, const Place &) { return !OfObject || First.Object.isKnown(); },
      [](const FirstCall &First, const Fact &One) { return First.mayEnd(One); });
}

std::optional<Repeat> repeatOn(const FunctionDecl *Starter, const Spawn &S, FactBook &Facts,
                               EffectBook &Effects) {
  return findRepeat(
      Starter, Facts, Effects,
      [](const FirstCall &First, const Place &Second) {
        return First.Object.isKnown() && First.Object == Second;
      },
      [&](const FirstCall &First, const Fact &One) { return First.usesHandle(One, S.Handle); });
}

} // namespace fearless::check
