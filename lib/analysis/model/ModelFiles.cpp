// The models that users write for their own libraries.
#include "model/Models.h"
#include "llvm/Support/MemoryBuffer.h"

namespace fearless::check {

/// Keeps the first of the reader's mistakes, as one line.
static void keepFirst(const llvm::SMDiagnostic &D, void *Kept) {
  auto &First = *static_cast<std::string *>(Kept);
  if (!First.empty())
    return;
  llvm::raw_string_ostream(First) << D.getFilename() << ':' << D.getLineNo() << ':'
                                  << D.getColumnNo() + 1 << ": error: " << D.getMessage();
}

llvm::Error Models::addFile(llvm::StringRef Path) {
  llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>> Buffer = llvm::MemoryBuffer::getFile(Path);
  if (!Buffer)
    return llvm::createStringError(Buffer.getError(),
                                   Path + ": error: " + Buffer.getError().message());
  std::string First;
  llvm::SourceMgr Diags;
  Diags.setDiagHandler(keepFirst, &First);
  std::optional<Model> M = readModel((*Buffer)->getMemBufferRef(), Diags);
  if (!M)
    return llvm::createStringError(llvm::inconvertibleErrorCode(), First);
  add(std::move(*M));
  return llvm::Error::success();
}

} // namespace fearless::check
