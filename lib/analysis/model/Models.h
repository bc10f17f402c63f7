// All models in force, looked up by declaration.
#pragma once

#include "model/Model.h"
#include "clang/AST/DeclCXX.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/MemoryBufferRef.h"
#include "llvm/Support/SourceMgr.h"

namespace fearless::check {

/// Reads one model file. Unknown keys, kinds and wrong values are errors with file, line, column
/// and the nearest valid word; all of them are reported to `Diags`, and the result is empty if
/// there was one.
std::optional<Model> readModel(llvm::MemoryBufferRef File, llvm::SourceMgr &Diags);

/// What a member function of a lock does to it.
struct LockEffect {
  FunctionKind Kind; // Acquire or Release
  bool Shared = false;
  bool Asserts = false; // says that it is held, or tries to take it
};

/// Immutable once filled, and then shared between threads.
class Models {
public:
  /// Adds a model; a later model wins over an earlier one of the same name.
  void add(Model M);
  /// The models that ship with fearless (lib/models/*.yaml, embedded in the binary). A mistake in
  /// one is a bug: it aborts with the reader's message.
  static Models builtin();
  /// Adds a user's model file. The error is the reader's first mistake, `file:line:col: error:
  /// ...`.
  llvm::Error addFile(llvm::StringRef Path);

  /// Lookups by qualified name; null when there is no model.
  const SpawnModel *spawn(llvm::StringRef Function) const;
  const FunctionModel *function(llvm::StringRef Function, FunctionKind Kind) const;
  bool hasFunction(llvm::StringRef Function) const;
  const TypeModel *type(llvm::StringRef Type) const;
  const HandleModel *handle(llvm::StringRef Type) const;

  /// Lookups by declaration: the declaration's modelled name, then as above.
  const SpawnModel *spawn(const clang::FunctionDecl *F) const;
  const FunctionModel *function(const clang::FunctionDecl *F, FunctionKind Kind) const;
  const TypeModel *type(const clang::CXXRecordDecl *D) const;
  const HandleModel *handle(const clang::CXXRecordDecl *D) const;
  /// Every behaviour of a function; empty when there is no model.
  llvm::ArrayRef<FunctionModel> functions(const clang::FunctionDecl *F) const;
  /// Whether several threads may use this variable at once (`std::cout`), whatever its type.
  bool isSynchronised(const clang::VarDecl *V) const;

  /// The type names that have another spelling for people, in the order of the models.
  llvm::ArrayRef<SpellingModel> spellings() const { return Spellings; }

  /// Whether a class locks and unlocks by members of the modelled names.
  bool isLockable(const clang::CXXRecordDecl *D) const;
  /// Whether objects of the class are locks: by a model, by their members, or by Clang's attribute.
  bool isLock(const clang::CXXRecordDecl *D) const;
  /// What a member function of a lockable class does to its object; nothing for other members.
  std::optional<LockEffect> lockEffect(const clang::FunctionDecl *F) const;
  /// Whether a guard that is given a value of this class does not lock: std::defer_lock_t.
  bool isUnlockedTag(const clang::CXXRecordDecl *D) const;
  /// Whether it locks only if it need not wait: std::try_to_lock_t.
  bool isTryingTag(const clang::CXXRecordDecl *D) const;
  /// Whether it gets a lock that is held already: std::adopt_lock_t.
  bool isAdoptingTag(const clang::CXXRecordDecl *D) const;
  /// Whether a first argument of this class makes an algorithm run its callables in parallel.
  bool isParallelPolicy(const clang::CXXRecordDecl *D) const;
  /// Whether template `T` asks that its type parameter `P` be Send: `template <fearless::Send F>`,
  /// `requires fearless::Send<F>`.
  bool demandsSend(const clang::TemplateDecl &T, const clang::TemplateTypeParmDecl &P) const;
  /// Whether the bodies of a declaration's innermost namespace are left to the models.
  bool isOpaque(const clang::Decl &D) const;

private:
  llvm::StringMap<SpawnModel> Spawns;
  llvm::StringMap<std::vector<FunctionModel>> Functions;
  llvm::StringMap<TypeModel> Types;
  llvm::StringMap<HandleModel> Handles;
  llvm::StringSet<> Objects;
  /// The last components of all names above. Most declarations are told apart from every model
  /// by this set, before a qualified name is built.
  llvm::StringSet<> LastNames;

  void remember(llvm::StringRef Name);
  bool mayKnow(const clang::NamedDecl *D) const;
  std::vector<LockableModel> Lockables;
  std::vector<SpellingModel> Spellings;
  llvm::StringSet<> LockAsserts, Opaque, UnlockedTags, TryingTags, AdoptingTags, Demands, Policies;
};

/// The name under which models know a declaration: qualified, without inline namespaces and
/// template arguments; a constructor is `std::thread::thread`.
std::string modelName(const clang::NamedDecl &D);

} // namespace fearless::check
