// A forward dataflow over the facts of one function. An analysis writes its state, how two states
// meet, and what a fact does to it:
//
//   struct A {
//     using State = ...;
//     bool join(State &Into, const State &From);   // true when Into grew
//     void transfer(State &S, const Fact &F);
//   };
//
// The states must form a lattice of finite height in which join goes up.
#pragma once

#include "facts/FunctionFacts.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include <deque>

namespace fearless::check {

/// The state at the entry of each block; blocks that nothing reaches keep `Start` and are marked.
template <class Analysis> struct Solution {
  std::vector<typename Analysis::State> AtEntry;
  std::vector<bool> Reached;
};

template <class Analysis>
Solution<Analysis> solve(Analysis &A, const FunctionFacts &F,
                         const typename Analysis::State &Start) {
  Solution<Analysis> S{std::vector<typename Analysis::State>(F.Blocks.size(), Start),
                       std::vector<bool>(F.Blocks.size())};
  std::deque<unsigned> Work{F.Entry};
  S.Reached[F.Entry] = true;
  while (!Work.empty()) {
    unsigned B = Work.front();
    Work.pop_front();
    typename Analysis::State State = S.AtEntry[B];
    for (const Fact &One : F.Blocks[B].Facts)
      A.transfer(State, One);
    for (unsigned Next : F.Blocks[B].Successors) {
      bool First = !S.Reached[Next];
      if (First)
        S.AtEntry[Next] = State;
      bool Grew = !First && A.join(S.AtEntry[Next], State);
      S.Reached[Next] = true;
      if (First || Grew)
        Work.push_back(Next);
    }
  }
  return S;
}

/// Where a fact stands in a function.
struct Point {
  unsigned Block = 0, Index = 0;
  friend bool operator==(const Point &, const Point &) = default;
};

/// What a walk along the facts does behind one of them.
enum class Way : unsigned char { GoesOn, Ends, Arrives };

/// Follows every way that leads on from the points `From`, and asks `Visit(fact, point)` at each
/// fact. Whether one of them arrives.
template <class Callback>
bool follow(const FunctionFacts &F, llvm::SmallVector<Point, 8> From, Callback Visit) {
  std::vector<bool> Seen(F.Blocks.size());
  while (!From.empty()) {
    Point At = From.pop_back_val();
    const std::vector<Fact> &Facts = F.Blocks[At.Block].Facts;
    Way Now = Way::GoesOn;
    for (; At.Index < Facts.size() && Now == Way::GoesOn; ++At.Index)
      Now = Visit(Facts[At.Index], At);
    if (Now == Way::Arrives)
      return true;
    for (unsigned Next : F.Blocks[At.Block].Successors)
      if (Now == Way::GoesOn && !Seen[Next]) {
        Seen[Next] = true;
        From.push_back({Next, 0});
      }
  }
  return false;
}

/// Calls `Visit(state before the fact, fact, point)` for every reached fact, blocks in text order.
template <class Analysis, class Callback>
void replay(Analysis &A, const FunctionFacts &F, const Solution<Analysis> &S, Callback Visit) {
  for (unsigned B = F.Blocks.size(); B-- > 0;) {
    if (!S.Reached[B])
      continue;
    typename Analysis::State State = S.AtEntry[B];
    const std::vector<Fact> &Facts = F.Blocks[B].Facts;
    for (unsigned I = 0; I < Facts.size(); ++I) {
      Visit(State, Facts[I], Point{B, I});
      A.transfer(State, Facts[I]);
    }
  }
}

} // namespace fearless::check
