#include "flow/DumpLocks.h"

using namespace clang;

namespace fearless::check {

static std::string nameOf(const FunctionDecl *F) {
  const auto *Method = dyn_cast<CXXMethodDecl>(F);
  return Method && Method->getParent()->isLambda() ? "closure" : F->getQualifiedNameAsString();
}

static void dumpRunner(const Runner &By, llvm::raw_ostream &Out) {
  Out << (By.K == Runner::Kind::Driver   ? "driver"
          : By.K == Runner::Kind::Thread ? "thread"
                                         : "caller");
  if (By.Several)
    Out << " several";
  for (const FunctionDecl *Body : By.Meanwhile)
    Out << " beside " << nameOf(Body);
}

void dumpLocks(ActivationBook &Book, llvm::raw_ostream &Out) {
  const Activation *Last = nullptr;
  Book.eachFact([&](const Moment &Now, const Fact &One) {
    if (&Now.In != Last) {
      Last = &Now.In;
      Out << nameOf(Last->F->Function);
      if (Last->Object.isKnown())
        Out << " of " << spelled(Last->Object);
      Out << ", called below " << nameOf(Last->By.Root) << "\n";
    }
    Out << "  " << describe(*Last->F, One) << " | ";
    dumpRunner(Now.By, Out);
    if (Now.Alone)
      Out << " alone with " << spelled(*Now.Alone);
    for (const Hold &H : Now.Locks)
      Out << (H.Sure ? " holds " : " perhaps holds ") << spelled(H.What.Lock)
          << (H.What.Shared ? " shared" : "");
    Out << "\n";
  });
}

} // namespace fearless::check
