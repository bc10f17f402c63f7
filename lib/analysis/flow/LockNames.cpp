#include "flow/LockNames.h"

using namespace clang;

namespace fearless::check {

const ValueDecl *lockName(const Place &Lock) {
  for (const Step &S : llvm::reverse(Lock.Path))
    if (S.K == Step::Kind::Field)
      return S.Field;
  return Lock.R == Place::Root::Variable ? Lock.Var : nullptr;
}

bool leadsElsewhere(llvm::ArrayRef<Step> Path) {
  return llvm::any_of(Path, [](const Step &S) {
    return S.K == Step::Kind::Deref
               ? S.Via == Step::Through::Pointer || S.Via == Step::Through::Shared
               : S.K == Step::Kind::Field && S.Field->getType()->isReferenceType();
  });
}

bool maybeSameLock(const NamedLock &A, const NamedLock &B) {
  if (lockName(A.Lock) != lockName(B.Lock))
    return false;
  if (leadsElsewhere(A.Lock.Path) || leadsElsewhere(B.Lock.Path))
    return true;
  auto IsNamed = [](const Place &P) {
    return P.R == Place::Root::Variable && !isa<ParmVarDecl>(P.Var);
  };
  if (IsNamed(A.Lock) && IsNamed(B.Lock) && A.Lock.Var != B.Lock.Var)
    return false;
  bool OneRoot = A.Lock.R == B.Lock.R && A.Lock.Var == B.Lock.Var && A.Root == B.Root;
  return !OneRoot || overlaps(A.Lock, B.Lock);
}

Answer isRecursive(const Place &Lock, const Models &M) {
  QualType T = typeOf(Lock);
  const CXXRecordDecl *Class = T.isNull() ? nullptr : T->getAsCXXRecordDecl();
  for (unsigned Depth = 0; Class && Depth < 4; ++Depth) {
    if (const TypeModel *Known = M.type(Class))
      return Known->Recursive ? Answer::Yes : Answer::No;
    if (StringRef(Class->getNameAsString()).contains_insensitive("recursive"))
      return Answer::Yes;
    const CXXRecordDecl *Inner = nullptr; // a class of the user's, around the lock that it uses
    unsigned Locks = 0, Others = 0;
    if (!Class->hasDefinition())
      return Answer::Unknown;
    auto Look = [&](QualType Of) {
      const CXXRecordDecl *D = Of->getAsCXXRecordDecl();
      const TypeModel *Known = D ? M.type(D) : nullptr;
      if (D && (M.isLockable(D) || (Known && Known->Kind == TypeKind::Lock))) {
        Inner = D;
        ++Locks;
      } else {
        ++Others; // such as the owner's id and a count
      }
    };
    for (const CXXBaseSpecifier &B : Class->bases())
      Look(B.getType());
    for (const FieldDecl *Field : Class->fields())
      Look(Field->getType());
    if (Locks != 1 || Others > 0)
      return Answer::Unknown;
    Class = Inner;
  }
  return Answer::Unknown; // pthread_mutex_t: its attributes decide
}

/// Whether the class, or a base of it, has a public member function of that name.
static bool offers(const CXXRecordDecl *Class, StringRef Name) {
  return llvm::any_of(Class->methods(),
                      [&](const CXXMethodDecl *Method) {
                        return Method->getDeclName().isIdentifier() && Method->getName() == Name &&
                               Method->getAccess() == AS_public;
                      }) ||
         llvm::any_of(Class->bases(), [&](const CXXBaseSpecifier &B) {
           const CXXRecordDecl *Base = B.getType()->getAsCXXRecordDecl();
           return Base && B.getAccessSpecifier() == AS_public && Base->hasDefinition() &&
                  offers(Base->getDefinition(), Name);
         });
}

bool isBasicLockable(const Place &Lock) {
  QualType T = typeOf(Lock);
  const CXXRecordDecl *Class = T.isNull() ? nullptr : T->getAsCXXRecordDecl();
  return Class && Class->hasDefinition() && offers(Class->getDefinition(), "lock") &&
         offers(Class->getDefinition(), "unlock");
}

} // namespace fearless::check
