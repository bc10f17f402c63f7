// Rule `moved`: use of a value after it was moved into a thread or a channel (rustc E0382).
// Trivially copyable values are copied by a move and stay as they were.
#include "rules/View.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace fearless::check {

/// Whether a moved-from value of the type is still the value it was.
static bool movesByCopy(QualType T) {
  if (T.isNull())
    return false;
  if (T->isScalarType())
    return true;
  const CXXRecordDecl *D = T->getAsCXXRecordDecl();
  return D && D->hasDefinition() && D->isTriviallyCopyable();
}

/// Whether the effect touches the moved value; `v.size()` does not touch the moved `v[0]`, and a
/// guard that was moved from may be asked whether it holds a lock.
static bool uses(const Effect &E, const Departs &D) {
  if (D.Guard && E.What.Path.size() == D.What.Path.size())
    return false;
  if (isWithin(E.What, D.What))
    return true;
  bool Element = E.Shallow && D.What.Path.size() > E.What.Path.size() &&
                 D.What.Path[E.What.Path.size()].K == Step::Kind::Index;
  return overlaps(E.What, D.What) && !Element;
}

/// Whether something looks through the guard at `Place`: rule guard-escape tells of its uses.
static bool isLent(const Place &Guard, const FunctionFacts &F) {
  return llvm::any_of(F.Blocks, [&](const Block &B) {
    return llvm::any_of(B.Facts, [&](const Fact &One) {
      const auto *L = std::get_if<Loan>(&One);
      return L && guardOf(L->Target) == Guard;
    });
  });
}

void Moved(const FunctionView &V, Report &Out) {
  bool Any = false;
  for (const Block &B : V.F.Blocks)
    Any |= llvm::any_of(B.Facts, [](const Fact &F) { return std::holds_alternative<Departs>(F); });
  if (!Any)
    return;
  Moves M;
  Solution<Moves> Gone = solve(M, V.F, {});
  const SourceManager &SM = Out.Ctx.getSourceManager();
  std::vector<SourceLocation> Told;
  llvm::SmallPtrSet<const CXXRecordDecl *, 4> Spawned;
  for (const Spawn &S : V.F.Spawns)
    if (S.Closure)
      Spawned.insert(S.Closure);
  replay(M, V.F, Gone, [&](const Moves::State &Now, const Fact &One, Point Where) {
    if (Now.empty())
      return;
    Effects Here;
    const auto *L = std::get_if<MakesClosure>(&One);
    const auto *C = std::get_if<Call>(&One);
    if (C && isa<CXXDestructorDecl>(C->Callee))
      return;                                            // every moved-from object is destroyed
    if (!L || !(L->Stored || Spawned.count(L->Closure))) // a stored closure uses it when called
      V.Effects.ofFact(One, Protection::None, V.F.Function, Here);
    // a join asks the handle, and touches it only then
    if (const auto *J = std::get_if<Join>(&One); J && !J->AtDeath && !J->Tested)
      Here.Accesses.push_back({{J->Handle, Use::Read, J->At}});
    for (const Effect &E : Here.Accesses)
      for (const Departs &D : Now) {
        if (!uses(E, D) || llvm::is_contained(Told, D.At) || movesByCopy(typeOf(D.What)))
          continue;
        if (D.Guard && isLent(D.What, V.F))
          continue;
        Told.push_back(D.At);
        std::string Name = spelled(D.What);
        QualType T = typeOf(D.What);
        SourceLocation At = E.Through.isValid() ? E.Through : E.At;
        Finding F = D.Guard                          ? finding(msg::movedGuard, At, Name)
                    : D.Into.isValid() || D.InCallee ? finding(msg::movedUsed, At, Name)
                                                     : finding(msg::movedSent, At, Name);
        if (E.Probes || E.Assumed)
          F.Strength = Proof::NotEstablished; // a moved-from smart pointer is known to be empty
        bool Above = !SM.isBeforeInTranslationUnit(D.At, At); // control came round to it
        bool Turn = Above && V.F.reaches(Where.Block, Where.Block);
        note(F, Turn ? msg::movedInTurn : msg::movedHere, D.At, Name,
             T.isNull() ? "?" : Out.name(T.getUnqualifiedType()));
        if (D.Guard)
          note(F, msg::movedFixGuard, At);
        else
          note(F, msg::movedFix, At, Name);
        Out.add(std::move(F));
      }
  });
}

} // namespace fearless::check
