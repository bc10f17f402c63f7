// `fearless models`: the names of the built-in models, or a check of the user's own files.
#include "Verbs.h"
#include "llvm/Support/MemoryBuffer.h"

namespace fearless::tool {

/// Says every mistake of one file as `file:line:col: error: ...`.
static bool validate(const std::string &File) {
  llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>> Buffer = llvm::MemoryBuffer::getFile(File);
  if (!Buffer) {
    complain(File + ": " + Buffer.getError().message());
    return false;
  }
  llvm::SourceMgr Diags;
  std::optional<check::Model> M = check::readModel((*Buffer)->getMemBufferRef(), Diags);
  if (!M)
    return false;
  llvm::outs() << File << ": " << M->Spawns.size() << " spawns, " << M->Functions.size()
               << " functions, " << M->Types.size() << " types, " << M->Handles.size()
               << " handles\n";
  return true;
}

/// One line per built-in model file.
static int listBuiltin() {
  struct Builtin {
    llvm::StringRef Name, Text;
  };
  static constexpr Builtin All[] = {
#include "BuiltinModels.inc"
  };
  for (const Builtin &B : All) {
    llvm::SourceMgr Diags;
    std::optional<check::Model> M = check::readModel(llvm::MemoryBufferRef(B.Text, B.Name), Diags);
    if (!M)
      return Incomplete;
    llvm::outs() << B.Name << ": " << M->Spawns.size() << " spawns, " << M->Functions.size()
                 << " functions, " << M->Types.size() << " types, " << M->Handles.size()
                 << " handles\n";
  }
  return Clean;
}

int models(llvm::ArrayRef<std::string> Files) {
  if (Files.empty())
    return listBuiltin();
  int Exit = Clean;
  for (const std::string &File : Files)
    if (!validate(File))
      Exit = Incomplete;
  return Exit;
}

} // namespace fearless::tool
