// The uses of all threads of a function by the root of their places: only places of one root can
// overlap, so the others need not be compared.
#pragma once

#include "flow/Conflicts.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallPtrSet.h"

namespace fearless::check {

class UsesByRoot {
public:
  /// The thread `first` uses a place as its `second` use says.
  using Index = std::pair<unsigned, unsigned>;

  explicit UsesByRoot(const std::vector<std::vector<ThreadUse>> &Uses) {
    for (unsigned Id = 0; Id < Uses.size(); ++Id)
      for (unsigned I = 0; I < Uses[Id].size(); ++I)
        ByRoot[rootOf(Uses[Id][I])].push_back({Id, I});
  }

  /// Null for all that is no variable's.
  static const clang::VarDecl *rootOf(const Effect &E) {
    return E.What.Var ? E.What.Var->getCanonicalDecl() : nullptr;
  }
  static const clang::VarDecl *rootOf(const ThreadUse &U) { return rootOf(U.What); }

  /// The uses of places with the root of one of `Others`, in order.
  template <class Range> std::vector<Index> sharing(const Range &Others) const {
    llvm::SmallPtrSet<const clang::VarDecl *, 8> Roots;
    std::vector<Index> All;
    for (const auto &One : Others)
      if (auto Known = ByRoot.find(rootOf(One));
          Known != ByRoot.end() && Roots.insert(Known->first).second)
        All.insert(All.end(), Known->second.begin(), Known->second.end());
    if (Roots.size() > 1)
      llvm::sort(All);
    return All;
  }

private:
  llvm::DenseMap<const clang::VarDecl *, std::vector<Index>> ByRoot;
};

} // namespace fearless::check
