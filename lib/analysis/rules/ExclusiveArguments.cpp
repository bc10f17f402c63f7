// Rule `exclusive` at a call: two arguments name one variable, and the callee starts a thread that
// writes what one parameter refers to, while the other is used (rustc E0499, E0502 at the call).
#include "rules/View.h"

using namespace clang;

namespace fearless::check {

/// The parameter of the callee that an effect goes through; null for any other place.
static const ParmVarDecl *parameterOf(const Effect &E, const FunctionDecl *Callee) {
  if (E.What.R != Place::Root::Variable || !isOwn(E.What.Var, Callee))
    return nullptr;
  return dyn_cast<ParmVarDecl>(E.What.Var);
}

void ExclusiveArguments(const FunctionView &V, Report &Out) {
  for (const Block &B : V.F.Blocks)
    for (const Fact &One : B.Facts) {
      const auto *C = std::get_if<Call>(&One);
      if (!C || C->Arguments.size() < 2)
        continue;
      const std::vector<Effect> &All = V.Effects.of(C->Callee).Accesses;
      auto Clashes = [&](const Effect &A, const Effect &E) {
        const ParmVarDecl *P = parameterOf(A, C->Callee), *Q = parameterOf(E, C->Callee);
        bool Writes = A.U == Use::Write || E.U == Use::Write;
        bool Locked = A.Lock == Protection::Locked && E.Lock == Protection::Locked;
        if (!A.ByThread || !P || !Q || P == Q || !Writes || Locked)
          return false;
        std::optional<Place> X = inCaller(*C, A.What), Y = inCaller(*C, E.What);
        return X && Y && X->isKnown() && overlaps(*X, *Y) && !V.isSynchronised(*X);
      };
      for (const Effect &A : All) {
        auto Other = llvm::find_if(All, [&](const Effect &E) { return Clashes(A, E); });
        if (Other == All.end())
          continue;
        Finding F = finding(msg::exclusiveArguments, C->At, spelled(*inCaller(*C, A.What)),
                            Out.name(C->Callee));
        F.Strength = Proof::NotEstablished; // the callee may order the two
        note(F, A.U == Use::Write ? msg::exclusiveThreadWrites : msg::exclusiveThreadReads, A.At,
             spelled(A.What));
        note(F, Other->U == Use::Write ? msg::exclusiveOtherWrites : msg::exclusiveOtherReads,
             Other->At, spelled(Other->What));
        note(F, msg::exclusiveFixPlain, C->At);
        Out.add(std::move(F));
        break;
      }
    }
}

} // namespace fearless::check
