#include "flow/Checks.h"
#include "flow/Effects.h"

using namespace clang;

namespace fearless::check {

namespace {
/// A fact with its point and the locks held there.
template <class T> struct Placed {
  const T *One;
  Point At;
  HeldLocks::State Held;
};

class Finder {
public:
  Finder(const FunctionFacts &F, EffectBook &Book) : F(F), Book(Book) {}
  check::Checks run();

private:
  void collect();
  bool comes(Point First, Point Then) const {
    return (First.Block == Then.Block && First.Index < Then.Index) ||
           F.reaches(First.Block, Then.Block);
  }
  bool avoids(unsigned From, Point Asked, Point Act) const;
  bool decides(Point Asked, Point Act, bool Alone) const;
  void asked(const Tests &T, Point At, const HeldLocks::State &Held);
  void doubles();
  void splits();
  std::optional<SourceLocation> writtenBehind(const Check &Again) const;

  const FunctionFacts &F;
  EffectBook &Book;
  std::vector<Placed<Remembers>> Kept;
  std::vector<Placed<Tests>> Tested;
  std::vector<Placed<AtomicOperation>> Changes; // without a lock
  std::vector<Check> Asked;
  check::Checks Out;
};

void Finder::collect() {
  HeldLocks Locks;
  replay(Locks, F, solve(Locks, F, {}), [&](const HeldLocks::State &Now, const Fact &One, Point P) {
    if (const auto *R = std::get_if<Remembers>(&One))
      Kept.push_back({R, P, Now});
    else if (const auto *T = std::get_if<Tests>(&One); T && T->K == Tests::For::Branch)
      Tested.push_back({T, P, Now});
    else if (const auto *A = std::get_if<AtomicOperation>(&One);
             A && A->K != AtomicOperation::Kind::Loads && !A->Asked && Now.empty())
      Changes.push_back({A, P, Now});
  });
  for (const Placed<Tests> &T : Tested)
    asked(*T.One, T.At, T.Held);
}

/// A local is asked in the place of what it remembers, with the locks of that moment.
void Finder::asked(const Tests &T, Point At, const HeldLocks::State &Held) {
  bool Remembered = false;
  if (T.What.R == Place::Root::Variable && T.What.Path.empty())
    for (const Placed<Remembers> &K : Kept)
      if (K.One->In == T.What.Var) {
        Remembered = true;
        if (comes(K.At, At))
          Asked.push_back({K.One->What, K.One->At, K.At, At, K.Held});
      }
  if (!Remembered)
    Asked.push_back({T.What, T.Through.isValid() ? T.Through : T.At, At, At, Held});
}

/// Whether some way from block `From` leads out, or back to `Asked`, without the act.
bool Finder::avoids(unsigned From, Point Asked, Point Act) const {
  std::vector<bool> Seen(F.Blocks.size());
  llvm::SmallVector<unsigned, 8> Work{From};
  while (!Work.empty()) {
    unsigned B = Work.pop_back_val();
    if (B == Act.Block || Seen[B])
      continue;
    if (B == F.Exit || B == Asked.Block)
      return true;
    Seen[B] = true;
    Work.append(F.Blocks[B].Successors.begin(), F.Blocks[B].Successors.end());
  }
  return false;
}

/// Whether the branch at `Asked` decides whether the act happens: one of its ways leads there, and
/// another one avoids it. `Alone`: nothing else has a say on that way.
bool Finder::decides(Point Asked, Point Act, bool Alone) const {
  if (Asked.Block == Act.Block)
    return false;
  bool Leads = false, Avoids = false;
  for (unsigned Next : F.Blocks[Asked.Block].Successors) {
    bool Around = avoids(Next, Asked, Act);
    Leads |= (Next == Act.Block || F.reaches(Next, Act.Block)) && !(Alone && Around);
    Avoids |= Around;
  }
  return Leads && Avoids;
}

/// A write of what was asked, under a lock, that can follow the second check.
std::optional<SourceLocation> Finder::writtenBehind(const Check &Again) const {
  HeldLocks Locks;
  std::optional<SourceLocation> Found;
  replay(Locks, F, solve(Locks, F, {}), [&](const HeldLocks::State &Now, const Fact &One, Point P) {
    if (Found || protection(Now) != Protection::Locked || !comes(Again.Asked, P))
      return;
    Effects Done;
    Book.ofFact(One, Protection::Locked, F.Function, Done);
    for (const Effect &E : Done.Accesses)
      if (E.U == Use::Write && !E.Assumed && !E.Update && isWithin(E.What, Again.What))
        Found = E.At;
  });
  return Found;
}

/// Whether the place is in a variable of this very call: nobody else initialises it.
static bool isLocal(const Place &P, const FunctionDecl *F) {
  return P.R == Place::Root::Variable && isOwn(P.Var, F) && !P.Var->getType()->isReferenceType() &&
         llvm::none_of(P.Path, [](const Step &S) { return S.K == Step::Kind::Deref; });
}

void Finder::doubles() {
  for (const Check &First : Asked) {
    bool Told =
        llvm::any_of(Out.Doubles, [&](const DoubleCheck &D) { return D.What == First.What; });
    if (Told || !First.Held.empty() || isLocal(First.What, F.Function))
      continue;
    for (const Check &Again : Asked) {
      if (!(Again.What == First.What) || protection(Again.Held) != Protection::Locked ||
          !comes(First.Asked, Again.Read))
        continue;
      std::optional<SourceLocation> Written = writtenBehind(Again);
      if (!Written)
        continue;
      Out.Doubles.push_back({First.What, First.At, Again.Held.back().What.At, Again.At, *Written});
      break;
    }
  }
}

void Finder::splits() {
  using Kind = SplitUpdate::Kind;
  for (const Placed<AtomicOperation> &Change : Changes) {
    const AtomicOperation &Op = *Change.One;
    const size_t Before = Out.Splits.size();
    for (const AtomicOperation::Source &S : Op.From) {
      if (S.What == Op.What)
        Out.Splits.push_back({Op.What, Kind::Recomputed, S.At, Op.At, !Op.Ordered});
      for (const Placed<Remembers> &K : Kept)
        if (S.What == Place::variable(K.One->In) && K.One->What == Op.What &&
            comes(K.At, Change.At))
          Out.Splits.push_back({Op.What, Kind::Recomputed, K.One->At, Op.At});
    }
    for (const Check &C : Asked)
      if (Out.Splits.size() == Before && C.What == Op.What && C.Held.empty() &&
          comes(C.Asked, Change.At) && decides(C.Asked, Change.At, Op.Flag))
        Out.Splits.push_back({Op.What, Kind::Decided, C.At, Op.At, false, Op.Flag, Op.Makes});
  }
}

check::Checks Finder::run() {
  collect();
  doubles();
  splits();
  return std::move(Out);
}
} // namespace

Checks checks(const FunctionFacts &F, EffectBook &Effects) { return Finder(F, Effects).run(); }

const Checks &EffectBook::checksOf(const FunctionDecl *F) {
  static const Checks None;
  const FunctionFacts *Body = F ? Facts.of(F) : nullptr;
  if (!Body)
    return None;
  std::unique_ptr<Checks> &Found = Checked[Body->Function];
  if (!Found)
    Found = std::make_unique<Checks>(checks(*Body, *this));
  return *Found;
}

} // namespace fearless::check
