// Parts of rule `send`: closures that several threads call, and what rule `exclusive` tells better.
#include "rules/View.h"

using namespace clang;

namespace fearless::check {

/// Whether several threads can call one closure: what its body changes synchronises itself, and
/// what it reads can be read by several. (A `T &` that it captures says less: a closure that only
/// reads `text` has a `std::string &`.)
bool isShareable(const FunctionView &V, const CXXRecordDecl &Closure) {
  const Effects &Body = V.Effects.of(Closure.getLambdaCallOperator());
  return llvm::all_of(Closure.captures(), [&](const LambdaCapture &C) {
    if (!C.capturesVariable())
      return false;
    const ValueDecl *Var = C.getCapturedVar();
    QualType T = Var->getType().getNonReferenceType();
    if (V.Types.judge(Marker::SelfSync, T).yes())
      return true;
    bool Writes = llvm::any_of(Body.Accesses, [&](const Effect &E) {
      return E.U == Use::Write && E.What.R == Place::Root::Variable && E.What.Var == Var &&
             !V.isSynchronised(E.What);
    });
    return !Writes && V.Types.judge(Marker::Sync, T).yes();
  });
}

/// Whether rule `exclusive` tells of a conflict on what is lent: both accesses say more than a
/// type.
bool isToldByExclusive(const FunctionView &V, const Crossing &C) {
  return llvm::any_of(V.conflicts(), [&](const Conflict &X) {
    return (X.Thread.Via == &C || (X.Other && X.Other->Via == &C)) && isExclusives(X);
  });
}

} // namespace fearless::check
