// Facts that hold on one way out of a branch or a loop only: a call failed there, or every handle
// has been joined.
#include "facts/Gather.h"

using namespace clang;

namespace fearless::check {

/// The condition of an if or a loop; null for anything else.
static const Expr *conditionOf(const Stmt *S) {
  if (const auto *If = dyn_cast_or_null<IfStmt>(S))
    return If->getCond();
  if (const auto *While = dyn_cast_or_null<WhileStmt>(S))
    return While->getCond();
  if (const auto *For = dyn_cast_or_null<ForStmt>(S))
    return For->getCond();
  if (const auto *Do = dyn_cast_or_null<DoStmt>(S))
    return Do->getCond();
  return nullptr;
}

/// `if (pthread_create(...) != 0) return;`: where the call failed, no thread runs. `FailsIfTrue`
/// tells what a call that fails returns. False when no branch tells whether it failed.
bool Gatherer::failsOnBranch(const Expr *E, bool FailsIfTrue, Fact Undone) {
  const Stmt *Below = E, *Up = Parents->getParent(E);
  for (; Up && isa<Expr>(Up); Below = Up, Up = Parents->getParent(Up)) {
    if (const auto *Not = dyn_cast<UnaryOperator>(Up); Not && Not->getOpcode() == UO_LNot)
      FailsIfTrue = !FailsIfTrue;
    else if (const auto *Compare = dyn_cast<BinaryOperator>(Up)) {
      if (Compare->getOpcode() == BO_EQ)
        FailsIfTrue = !FailsIfTrue;
      else if (Compare->getOpcode() != BO_NE)
        return false;
    }
  }
  if (!Below || conditionOf(Up) != Below)
    return false;
  Failing.push_back({Up, FailsIfTrue, std::move(Undone)});
  return true;
}

void Gatherer::placeDeferredJoins(const CFG &G) {
  for (const Failure &Fails : Failing)
    for (const CFGBlock *B : G)
      if (B->getTerminatorStmt() == Fails.Branch && B->succ_size() > 1)
        if (const CFGBlock *To = (B->succ_begin() + (Fails.IfTrue ? 0 : 1))->getReachableBlock();
            To && To->pred_size() == 1) {
          auto &Facts = Out.Blocks[To->getBlockID()].Facts;
          Facts.insert(Facts.begin(), Fails.Undone);
        }
  for (const auto &[S, J] : Deferred)
    for (const CFGBlock *B : G)
      if (B->getTerminatorStmt() == S && B->succ_size() > 1)
        if (const CFGBlock *Left = (B->succ_begin() + 1)->getReachableBlock()) {
          auto &Facts = Out.Blocks[Left->getBlockID()].Facts;
          Facts.insert(Facts.begin(), J);
        }
}

} // namespace fearless::check
