// Functions that start threads on behalf of their callers: a thread that still runs when its
// function returns is a spawn of the caller as well, with the caller's names for what crosses into
// it.
//
//   template <class F> std::thread start(F f) { return std::thread(std::move(f)); }
//   auto t = start([&] { ++total; });     a spawn, which borrows total until t.join()
//
//   void Pool::post(std::function<void()> job) { queue_.push_back(std::move(job)); }
//   pool.post([&] { ++total; });          a spawn, when Pool owns threads
#pragma once

#include "flow/Effects.h"
#include "flow/Threads.h"
#include "llvm/ADT/DenseSet.h"

namespace fearless::check {

class WrapperBook {
public:
  WrapperBook(FactBook &Facts, EffectBook &Effects) : Facts(Facts), Effects_(Effects) {}

  /// The facts of `F` with what the functions that it calls start: null when no body is seen. A
  /// recursion is cut: there, a call stands for its effects alone.
  const FunctionFacts *of(const clang::FunctionDecl *F);

  /// Whether something that `F` starts, or moves into a thread, concerns its callers.
  bool concernsCallers(const clang::FunctionDecl *F);

  /// Whether callers whose code is seen answer for that thread of `F`, and nobody else can call it.
  bool isAnswered(const clang::FunctionDecl *F, SpawnId Id) const;

private:
  std::unique_ptr<FunctionFacts> expand(const FunctionFacts &F);
  void derive(const Call &C, const FunctionFacts &Callee, FunctionFacts &Into,
              std::vector<Fact> &Behind);
  void deriveKept(const Call &C, const FunctionFacts &Callee, FunctionFacts &Into,
                  std::vector<Fact> &Behind);
  void keptLoans(const Call &C, const FunctionFacts &Callee, std::vector<Fact> &Behind);
  void sentInside(const clang::CXXRecordDecl *Closure, FunctionFacts &Into,
                  std::vector<Fact> &Behind);
  void lentLoans(const LendsGuarded &L, std::vector<Fact> &Behind);
  void departs(const Call &C, const FunctionFacts &Callee, const FunctionFacts &Caller,
               std::vector<Fact> &Behind);

  FactBook &Facts;
  EffectBook &Effects_;
  llvm::DenseMap<const clang::FunctionDecl *, std::unique_ptr<FunctionFacts>> Known;
  llvm::DenseSet<std::pair<const clang::FunctionDecl *, unsigned>> Answered;
};

} // namespace fearless::check
