#include "flow/Scratch.h"
#include "flow/Dataflow.h"

using namespace clang;

namespace fearless::check {

namespace {
struct Scratch {
  struct State {
    bool Old = true; // may hold what an earlier call left
  };
  const VarDecl *Var;
  const FunctionFacts &F;
  EffectBook &Book;
  bool CarriesOver = false;
  bool Renewed = false; // gets a value of each call's own somewhere

  bool join(State &Into, const State &From) const {
    bool Grew = From.Old && !Into.Old;
    Into.Old |= From.Old;
    return Grew;
  }
  void transfer(State &S, const Fact &One) {
    if (const auto *R = std::get_if<Revives>(&One); R && R->What == Place::variable(Var)) {
      S.Old = false;
      Renewed = true;
      return;
    }
    if (!S.Old)
      return;
    Effects Here;
    Book.ofFact(One, Protection::None, F.Function, Here);
    CarriesOver |= llvm::any_of(Here.Accesses, [&](const Effect &E) { return E.What.Var == Var; });
  }
};
} // namespace

bool isScratch(const VarDecl *Var, FactBook &Facts, EffectBook &Book) {
  const auto *In = dyn_cast<FunctionDecl>(Var->getDeclContext());
  const FunctionFacts *F = Var->isStaticLocal() && In ? Facts.of(In) : nullptr;
  if (!F)
    return false;
  Scratch S{Var, *F, Book};
  solve(S, *F, {});
  return S.Renewed && !S.CarriesOver;
}

} // namespace fearless::check
