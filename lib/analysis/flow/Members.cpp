#include "flow/Members.h"
#include "clang/AST/DeclTemplate.h"

using namespace clang;

namespace fearless::check {

namespace {
/// Whether the thread may still run: until a join of its handle.
enum class Thread : unsigned char { Joined, Running };

struct StillRunning {
  using State = Thread;
  EffectBook &Book;
  const FunctionDecl *In;
  const FieldDecl *Handle;

  bool join(State &Into, const State &From) const {
    bool Grew = From > Into;
    Into = std::max(Into, From);
    return Grew;
  }
  void transfer(State &Now, const Fact &One) const {
    if (!Handle || Now == Thread::Joined)
      return;
    Effects Done;
    Book.ofFact(One, Protection::None, In, Done);
    for (const Place &P : Done.Joined)
      if (P.R == Place::Root::This && !P.Path.empty() && P.Path[0].Field == Handle)
        Now = Thread::Joined;
  }
};
} // namespace

/// `stop();`: a member function of the same object that joins the thread.
static bool joinsOwn(const Call &C, const FieldDecl *Handle, EffectBook &Book) {
  return C.Object == Place::object() && isa<CXXMethodDecl>(C.Callee) &&
         llvm::any_of(Book.of(C.Callee).Joined, [&](const Place &P) {
           return P.R == Place::Root::This && !P.Path.empty() && P.Path[0].Field == Handle;
         });
}

Effects effectsBeforeJoin(const CXXMethodDecl *Method, const FieldDecl *Handle, FactBook &Facts,
                          EffectBook &Book, unsigned Depth) {
  Effects Out;
  const FunctionFacts *F = Depth < 8 ? Facts.of(Method) : nullptr;
  if (!F)
    return Out;
  StillRunning Analysis{Book, F->Function, Handle};
  Solution<StillRunning> Running = solve(Analysis, *F, Thread::Running);
  HeldLocks Locks{&Book.netLocks()};
  Solution<HeldLocks> Held = solve(Locks, *F, {});
  for (unsigned B = 0; B < F->Blocks.size(); ++B) {
    if (!Running.Reached[B])
      continue;
    Thread Now = Running.AtEntry[B];
    HeldLocks::State Locked = Held.AtEntry[B];
    for (const Fact &One : F->Blocks[B].Facts) {
      const auto *C = std::get_if<Call>(&One);
      if (Now == Thread::Running && C && joinsOwn(*C, Handle, Book)) {
        Effects Inside =
            effectsBeforeJoin(cast<CXXMethodDecl>(C->Callee), Handle, Facts, Book, Depth + 1);
        for (Effect E : Inside.Accesses) {
          E.Lock = std::max(E.Lock, protection(Locked));
          E.Through = C->At;
          Out.Accesses.push_back(std::move(E));
        }
        Out.Synchronises |= Inside.Synchronises;
      } else if (Now == Thread::Running)
        Book.ofFact(One, protection(Locked), F->Function, Out);
      Analysis.transfer(Now, One);
      Locks.transfer(Locked, One);
    }
  }
  return Out;
}

/// The member functions of a class, and what its member templates were instantiated to.
std::vector<const CXXMethodDecl *> membersOf(const CXXRecordDecl &Class) {
  std::vector<const CXXMethodDecl *> All(Class.method_begin(), Class.method_end());
  for (const Decl *D : Class.decls())
    if (const auto *Template = dyn_cast<FunctionTemplateDecl>(D))
      for (const FunctionDecl *Made : Template->specializations())
        if (const auto *Method = dyn_cast<CXXMethodDecl>(Made))
          All.push_back(Method);
  return All;
}

} // namespace fearless::check
