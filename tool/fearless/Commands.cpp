#include "Commands.h"
#include "clang/Tooling/JSONCompilationDatabase.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include <map>

namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;
using clang::tooling::CompilationDatabase;
using clang::tooling::CompileCommand;
using clang::tooling::FixedCompilationDatabase;
using clang::tooling::JSONCompilationDatabase;

namespace fearless::tool {

std::string absolute(llvm::StringRef Path, llvm::StringRef From) {
  llvm::SmallString<256> Out = Path;
  if (!path::is_absolute(Path) && !From.empty()) {
    Out = From;
    path::append(Out, Path);
  } else if (fs::make_absolute(Out)) {
    return Path.str(); // no current directory: the path as it is says most
  }
  path::remove_dots(Out, /*remove_dot_dot=*/true);
  return std::string(Out);
}

/// Databases that are put together by hand or by script often have a comma after the last entry.
static std::string withoutTrailingCommas(llvm::StringRef Text) {
  std::string Out;
  bool InString = false;
  for (size_t I = 0; I < Text.size(); ++I) {
    char C = Text[I];
    if (InString && C == '\\' && I + 1 < Text.size()) {
      Out += C; // what it escapes is no quote that ends the string
      C = Text[++I];
    } else if (C == '"') {
      InString = !InString;
    } else if (!InString && C == ',') {
      llvm::StringRef Next = Text.substr(I + 1).ltrim();
      C = Next.starts_with("]") || Next.starts_with("}") ? ' ' : ',';
    }
    Out += C;
  }
  return Out;
}

/// The first mistake in a database's text, as `line:col: what`; empty if there is none. Asked
/// before Clang's reader, which takes YAML, makes sense of nearly anything and loses entries
/// silently.
static std::string mistakeIn(llvm::StringRef Text) {
  llvm::Expected<llvm::json::Value> Json = llvm::json::parse(llvm::json::fixUTF8(Text));
  if (Json)
    return "";
  // `[3:21, byte=47]: Expected , or } after object property`
  std::string Mistake = llvm::toString(Json.takeError());
  auto [Place, What] = llvm::StringRef(Mistake).split("]: ");
  return (Place.drop_front().split(',').first + ": " + What).str();
}

namespace {

/// The databases of one run, each read once.
class Databases {
public:
  struct Entry {
    std::string File; // the database's path
    std::unique_ptr<CompilationDatabase> Commands;
    std::string Error;
  };

  /// The database that is responsible for `Dir`: of this directory, or of the nearest above it.
  Entry *above(llvm::StringRef Dir) {
    for (std::string D = Dir.str(); !D.empty(); D = path::parent_path(D).str())
      for (llvm::StringRef Sub : {"", "build"})
        if (Entry *E = in(absolute(Sub.empty() ? "." : Sub, D)))
          return E;
    return nullptr;
  }

  /// The database of exactly this directory.
  Entry *in(llvm::StringRef Dir) {
    auto [It, New] = Known.try_emplace(Dir.str());
    if (New)
      read(Dir, It->second);
    return It->second.File.empty() ? nullptr : &It->second;
  }

private:
  static void read(llvm::StringRef Dir, Entry &E) {
    std::string Json = absolute("compile_commands.json", Dir);
    std::string Fixed = absolute("compile_flags.txt", Dir);
    if (fs::exists(Json)) {
      E.File = Json;
      readJson(E);
    } else if (fs::exists(Fixed)) {
      E.File = Fixed;
      E.Commands = FixedCompilationDatabase::loadFromFile(Fixed, E.Error);
    }
  }

  static void readJson(Entry &E) {
    auto Buffer = llvm::MemoryBuffer::getFile(E.File);
    if (!Buffer) {
      E.Error = Buffer.getError().message();
      return;
    }
    std::string Text = withoutTrailingCommas((*Buffer)->getBuffer());
    std::string Mistake = mistakeIn(Text);
    if (!Mistake.empty()) {
      E.File += ":" + Mistake.substr(0, Mistake.find(' ') - 1);
      E.Error = Mistake.substr(Mistake.find(' ') + 1);
      return;
    }
    E.Commands = JSONCompilationDatabase::loadFromBuffer(
        Text, E.Error, clang::tooling::JSONCommandLineSyntax::AutoDetect);
  }

  std::map<std::string, Entry> Known;
};

/// Gathers the work of one run.
class Selector {
public:
  explicit Selector(const Selection &What) : What(What) {}

  Work run() {
    if (What.Flags)
      for (const std::string &P : What.Paths)
        addWithFlags(absolute(P));
    else if (What.Paths.empty())
      addPath("");
    else
      for (const std::string &P : What.Paths)
        addPath(absolute(P));
    return std::move(Out);
  }

private:
  void fail(llvm::StringRef File, const llvm::Twine &Why) {
    Out.Failures.push_back({File.str(), Why.str(), std::nullopt});
  }

  void addWithFlags(const std::string &File) {
    if (!fs::exists(File))
      return fail(File, "no such file");
    if (fs::is_directory(File))
      return fail(File, "it is a directory; a directory needs a compilation database");
    Command C{File, absolute("."), {FEARLESS_CLANG}, /*Named=*/true};
    llvm::append_range(C.Args, *What.Flags);
    // A header that is named alone is a C++ header here, whatever its suffix.
    bool Typed = llvm::any_of(C.Args, [](llvm::StringRef A) { return A.starts_with("-x"); });
    if (!Typed && path::extension(File).starts_with(".h"))
      llvm::append_values(C.Args, "-x", "c++-header");
    C.Args.push_back(File);
    add(std::move(C));
  }

  /// The entries of the database that `Path` names; all of them if it is empty.
  void addPath(const std::string &Path) {
    if (!Path.empty() && !fs::exists(Path))
      return fail(Path, "no such file or directory");
    Databases::Entry *DB = databaseFor(Path);
    if (!DB)
      return;
    if (!DB->Commands) {
      if (Broken.insert(DB->File).second)
        fail(DB->File, DB->Error);
      return;
    }
    if (!Path.empty() && llvm::StringRef(DB->File).ends_with("compile_flags.txt")) {
      addAll(DB->Commands->getCompileCommands(Path), Path);
      return;
    }
    bool IsDir = fs::is_directory(Path);
    if (addAll(DB->Commands->getAllCompileCommands(), IsDir ? Path + "/" : Path))
      return;
    if (Path.empty())
      fail(DB->File, "it has no entries");
    else if (IsDir)
      fail(Path, "no file below it is in " + DB->File);
    else
      fail(Path, "it is not in " + DB->File);
  }

  Databases::Entry *databaseFor(const std::string &Path) {
    std::string Cwd = absolute(".");
    if (!What.BuildDir.empty()) {
      std::string Dir = absolute(What.BuildDir);
      if (path::filename(Dir) == "compile_commands.json")
        Dir = path::parent_path(Dir).str();
      Databases::Entry *DB = All.in(Dir);
      if (!DB && Broken.insert(Dir).second)
        fail(Dir, "no compile_commands.json there");
      return DB;
    }
    std::string From = Path.empty()             ? Cwd
                       : fs::is_directory(Path) ? Path
                                                : path::parent_path(Path).str();
    Databases::Entry *DB = All.above(From);
    if (!DB)
      DB = All.above(Cwd);
    if (!DB)
      fail(Path.empty() ? Cwd : Path, "no compile_commands.json in its directory or above; "
                                      "pass -p DIR, or compile flags after '--'");
    return DB;
  }

  /// Adds the commands for `Wanted`: a file, a directory with a slash at its end, or empty for all.
  bool addAll(std::vector<CompileCommand> Commands, llvm::StringRef Wanted) {
    bool Any = false;
    for (CompileCommand &C : Commands) {
      std::string File = absolute(C.Filename, C.Directory);
      if (!matches(File, Wanted))
        continue;
      Any = true;
      bool Named = !Wanted.empty() && !Wanted.ends_with("/");
      add({File, std::move(C.Directory), std::move(C.CommandLine), Named});
    }
    return Any;
  }

  static bool matches(llvm::StringRef File, llvm::StringRef Wanted) {
    if (Wanted.empty() || File == Wanted)
      return true;
    if (Wanted.ends_with("/"))
      return File.starts_with(Wanted);
    // Another name of the same file, through a link.
    return path::filename(File) == path::filename(Wanted) && fs::equivalent(File, Wanted);
  }

  /// A file may be listed twice: once per distinct command is enough, whatever its output.
  void add(Command C) {
    std::string Key = C.File + '\0' + C.Directory;
    for (size_t I = 0; I < C.Args.size(); ++I) {
      if (C.Args[I] == "-o" || C.Args[I] == "-MF" || C.Args[I] == "-MT" || C.Args[I] == "-MQ")
        ++I;
      else
        Key += '\0' + C.Args[I];
    }
    if (Seen.insert(Key).second)
      Out.Commands.push_back(std::move(C));
  }

  const Selection &What;
  Databases All;
  llvm::StringSet<> Seen, Broken;
  Work Out;
};

} // namespace

Work select(const Selection &What) { return Selector(What).run(); }

} // namespace fearless::tool
