#include "session/Session.h"
#include "flow/DumpFlow.h"
#include "flow/DumpLocks.h"
#include "rules/View.h"
#include "types/DumpTypes.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/Support/TimeProfiler.h"

using namespace clang;

namespace fearless::check {

struct Session::Impl {
  Impl(ASTContext &Ctx, const Models &M)
      : Ctx(Ctx), Types(Ctx, M), Facts(Ctx, M), Effects(Facts), Wrappers(Facts, Effects),
        Activations(Facts, Effects, Wrappers) {}

  ASTContext &Ctx;
  TypeJudge Types;
  FactBook Facts;
  EffectBook Effects;
  WrapperBook Wrappers;
  ActivationBook Activations;
  bool Analysed = false;
  std::vector<Finding> Found;
  std::vector<Gap> Gaps;

  void analyse();
  std::vector<const FunctionDecl *> rootsAndCallers();
  void inSourceOrder();
};

Session::Session(ASTContext &Ctx, const Models &M) : I(std::make_unique<Impl>(Ctx, M)) {}
Session::~Session() = default;

/// The functions in which something crosses into a thread, and those that call one which starts a
/// thread on their behalf.
std::vector<const FunctionDecl *> Session::Impl::rootsAndCallers() {
  std::vector<const FunctionDecl *> All = Facts.roots();
  llvm::DenseSet<const FunctionDecl *> Seen(All.begin(), All.end());
  for (unsigned I = 0; I < All.size(); ++I) {
    if (!Wrappers.concernsCallers(All[I]))
      continue;
    for (const FunctionDecl *Caller : Facts.callers(All[I]))
      if (Seen.insert(Caller).second)
        All.push_back(Caller);
  }
  return All;
}

/// The recipe: the one place where the order of passes lives.
void Session::Impl::analyse() {
  Report Out(Ctx, Facts, Found);
  LockDiscipline Discipline(Activations, Facts, Effects,
                            [&](const Place &P) { return synchronises(Facts, Types, P); });
  for (const FunctionDecl *Root : rootsAndCallers()) {
    const FunctionFacts *F = Wrappers.of(Root);
    auto NotProven = [&](StringRef Why) {
      Gaps.push_back({Root->getLocation(),
                      "'" + Root->getQualifiedNameAsString() + "' is not proven: " + Why.str()});
    };
    if (!F || F->Unordered)
      NotProven("its control flow cannot be built, it was read in text order");
    if (!F)
      continue;
    FunctionView View(*F, Facts, Effects, Wrappers, Discipline, Types);
    if (!View.isComplete())
      NotProven("it is too large to compare all that its threads do, a part was compared");
    Send(View, Out);
    Borrow(View, Out);
    Exclusive(View, Out);
    ExclusiveArguments(View, Out);
    Moved(View, Out);
    SharedStatic(View, Out);
    GuardEscape(View, Out);
    ThreadHandle(View, Out);
    WeakSyncThreads(View, Out);
  }
  for (const FunctionDecl *One : Facts.synchronising())
    if (const FunctionFacts *F = Facts.of(One))
      WeakSync(FunctionView(*F, Facts, Effects, Wrappers, Discipline, Types), Out);
  for (const CXXRecordDecl *Class : Facts.classes()) {
    ClassView View{*Class, Facts, Effects, Wrappers, Discipline, Types};
    SendTag(View, Out);
    ExclusiveMembers(View, Out);
    WeakSyncMembers(View, Out);
  }
  Deadlocks Locking(Activations, Facts);
  HeldWaits Waits(Activations, Facts);
  UnitView Unit{Facts, Effects, Activations, Discipline, Locking, Waits, Types};
  GuardedBy(Unit, Out);
  GuardEscapeMembers(Unit, Out);
  LockOrder(Unit, Out);
  HeldAcrossWait(Unit, Out);
  inSourceOrder();
}

/// Sorts the findings and keeps one per defect and place: a template's instantiations say the same.
/// The surest one stays.
void Session::Impl::inSourceOrder() {
  const SourceManager &SM = Ctx.getSourceManager();
  llvm::sort(Found, [&](const Finding &A, const Finding &B) {
    if (A.Head.At != B.Head.At)
      return SM.isBeforeInTranslationUnit(A.Head.At, B.Head.At);
    auto Key = [](const Finding &F) {
      return std::tuple(F.Rule, StringRef(F.Headline), StringRef(F.Subject), F.Strength,
                        StringRef(F.Head.Text));
    };
    return Key(A) < Key(B);
  });
  auto Same = [](const Finding &A, const Finding &B) {
    return A.Head.At == B.Head.At && A.Headline == B.Headline && A.Subject == B.Subject;
  };
  Found.erase(std::unique(Found.begin(), Found.end(), Same), Found.end());
}

const std::vector<Finding> &Session::findings() {
  if (!I->Analysed) {
    I->Analysed = true;
    llvm::TimeTraceScope Timed("Fearless"); // an event of the compiler's -ftime-trace
    I->analyse();
  }
  return I->Found;
}

const std::vector<Session::Gap> &Session::gaps() { return I->Gaps; }

void Session::dump(DumpKind Kind, llvm::raw_ostream &Out) {
  switch (Kind) {
  case DumpKind::Types:
    dumpTypes(I->Ctx, I->Types, Out);
    return;
  case DumpKind::Facts:
    dumpFacts(I->Facts, Out);
    return;
  case DumpKind::Flow:
    dumpFlow(I->rootsAndCallers(), I->Wrappers, I->Effects, Out);
    return;
  case DumpKind::Locks:
    dumpLocks(I->Activations, Out);
    return;
  }
}

bool wantsBody(const Decl &D) {
  const SourceManager &SM = D.getASTContext().getSourceManager();
  return !SM.isInSystemHeader(SM.getExpansionLoc(D.getLocation()));
}

} // namespace fearless::check
