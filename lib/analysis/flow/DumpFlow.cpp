#include "flow/DumpFlow.h"
#include "flow/HeldLocks.h"
#include "flow/Threads.h"

using namespace clang;

namespace fearless::check {

static void dumpState(const Threads::State &Now, const HeldLocks::State &Locked,
                      llvm::raw_ostream &Out) {
  for (unsigned I : Now.Running.set_bits())
    Out << " #" << I
        << (Now.Detached[I]   ? " detached"
            : Now.Unproven[I] ? " perhaps joined"
                              : " running");
  for (const Hold &H : Locked)
    Out << (H.Sure ? " holds " : " perhaps holds ") << spelled(H.What.Lock);
}

void dumpFlow(llvm::ArrayRef<const FunctionDecl *> Roots, WrapperBook &Wrappers,
              EffectBook &Effects, llvm::raw_ostream &Out) {
  for (const FunctionDecl *Root : Roots) {
    const FunctionFacts *F = Wrappers.of(Root);
    if (!F)
      continue;
    Out << "function " << Root->getQualifiedNameAsString() << "\n";
    Threads Tokens(*F, Effects);
    HeldLocks Locks{&Effects.netLocks()};
    Solution<Threads> Live = solve(Tokens, *F, Tokens.start());
    Solution<HeldLocks> Held = solve(Locks, *F, {});
    for (unsigned B = F->Blocks.size(); B-- > 0;) {
      Threads::State Now = Live.AtEntry[B];
      HeldLocks::State Locked = Held.AtEntry[B];
      for (const Fact &One : F->Blocks[B].Facts) {
        Tokens.transfer(Now, One);
        Locks.transfer(Locked, One);
        Out << "  " << describe(*F, One) << " |";
        dumpState(Now, Locked, Out);
        Out << "\n";
      }
    }
  }
}

} // namespace fearless::check
