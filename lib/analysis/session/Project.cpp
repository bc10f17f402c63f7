#include "session/Project.h"
#include "llvm/ADT/STLExtras.h"
#include <tuple>

namespace fearless::check {

void Project::add(UnitReport Unit) {
  std::lock_guard Lock(Guard);
  Units.push_back(std::move(Unit));
}

void Project::fail(Failure F) {
  std::lock_guard Lock(Guard);
  Failures.push_back(std::move(F));
}

void Project::skip() {
  std::lock_guard Lock(Guard);
  ++Skipped;
}

static auto key(const Position &P) { return std::tie(P.File, P.Line, P.Column); }

/// What makes two findings one.
static auto identity(const Published &F) {
  return std::tuple_cat(key(F.Head.At),
                        std::tuple(llvm::StringRef(F.Headline), llvm::StringRef(F.Subject)));
}

/// Of two tellings of one finding the demonstrated one is kept, then the first by its words: never
/// the one that happened to arrive first.
static bool before(const Published &A, const Published &B) {
  auto Words = [](const Published &F) {
    std::string All = F.Head.Text;
    for (const PublishedLine &L : F.Story)
      All += "\n" + L.At.File + ":" + std::to_string(L.At.Line) + ":" + L.Text;
    return All;
  };
  if (identity(A) != identity(B))
    return identity(A) < identity(B);
  if (A.Strength != B.Strength)
    return A.Strength < B.Strength;
  if (Words(A) != Words(B))
    return Words(A) < Words(B);
  // What one way of compiling the file offers no edit for is not edited.
  return A.Remedy.size() < B.Remedy.size();
}

static void sortAndUnique(std::vector<Published> &All) {
  llvm::sort(All, before);
  All.erase(llvm::unique(All, [](const Published &A,
                                 const Published &B) { return identity(A) == identity(B); }),
            All.end());
}

static void sortAndUnique(std::vector<PublishedLine> &All) {
  auto Key = [](const PublishedLine &L) { return std::tuple_cat(key(L.At), std::tie(L.Text)); };
  llvm::sort(All, [&](const auto &A, const auto &B) { return Key(A) < Key(B); });
  All.erase(llvm::unique(All, [&](const auto &A, const auto &B) { return Key(A) == Key(B); }),
            All.end());
}

/// A file that fails twice in the same way, under two commands, is said once.
static void sortAndUnique(std::vector<Failure> &All) {
  auto Key = [](const Failure &F) { return std::tie(F.File, F.Why); };
  llvm::sort(All, [&](const auto &A, const auto &B) { return Key(A) < Key(B); });
  All.erase(llvm::unique(All, [&](const auto &A, const auto &B) { return Key(A) == Key(B); }),
            All.end());
}

Publication Project::report() const {
  std::lock_guard Lock(Guard);
  Publication Out;
  std::vector<Published> Suppressed;
  for (const UnitReport &U : Units) {
    llvm::append_range(Out.Findings, U.Findings);
    llvm::append_range(Suppressed, U.Suppressed);
    llvm::append_range(Out.Totals.Gaps, U.Gaps);
  }
  sortAndUnique(Out.Findings);
  sortAndUnique(Suppressed);
  sortAndUnique(Out.Totals.Gaps);
  Out.Failures = Failures;
  sortAndUnique(Out.Failures);
  Out.Totals.Files = Units.size();
  Out.Totals.Skipped = Skipped;
  Out.Totals.Suppressed = Suppressed.size();
  for (const Published &F : Out.Findings)
    ++Out.Totals.PerRule[F.Rule];
  return Out;
}

} // namespace fearless::check
