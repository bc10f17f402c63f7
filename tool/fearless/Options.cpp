#include "Options.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/CommandLine.h"

namespace cl = llvm::cl;

namespace fearless::tool {
namespace {

cl::SubCommand CheckVerb("check", "report what is not thread-safe");
cl::SubCommand FixVerb("fix", "mend what can be mended mechanically: check --fix");
cl::SubCommand ExplainVerb("explain", "explain a rule, or a rustc error code, with examples");
cl::SubCommand RulesVerb("rules", "list the rules");
cl::SubCommand DumpVerb("dump", "show what the analysis sees: facts, types, flow or locks of one file");
cl::SubCommand ModelsVerb("models", "list the built-in models, or validate model files");

cl::OptionCategory Category("Options");

cl::list<std::string> Paths(cl::Positional, cl::desc("[PATH...] [-- compile flags]"),
                            cl::sub(CheckVerb), cl::sub(FixVerb));
cl::opt<std::string> BuildDir("p",
                              cl::desc("directory of compile_commands.json "
                                       "(default: found upward from each PATH)"),
                              cl::value_desc("dir"), cl::sub(CheckVerb), cl::sub(FixVerb),
                              cl::sub(DumpVerb), cl::cat(Category));
cl::opt<std::string> ProfileName("profile",
                                 cl::desc("rust: reject what is not proven safe (default)\n"
                                          "audit: report only what is shown to be wrong"),
                                 cl::value_desc("rust|audit"), cl::init("rust"), cl::sub(CheckVerb),
                                 cl::sub(FixVerb), cl::cat(Category));
cl::list<std::string> Checks("checks",
                             cl::desc("rules to report, as globs; the last that matches decides, "
                                      "and a list that begins with '-' starts from all rules"),
                             cl::value_desc("glob,-glob"), cl::sub(CheckVerb), cl::sub(FixVerb),
                             cl::cat(Category));
cl::list<std::string> Models("models",
                             cl::desc("model files of the project's own libraries; see "
                                      "docs/models.md"),
                             cl::value_desc("file,file"), cl::CommaSeparated, cl::sub(CheckVerb),
                             cl::sub(FixVerb), cl::cat(Category));
cl::opt<std::string> FormatName("format", cl::desc("how findings are written (default: text)"),
                                cl::value_desc("text|json"), cl::init("text"), cl::sub(CheckVerb),
                                cl::sub(FixVerb), cl::cat(Category));
cl::opt<std::string> Output("output", cl::desc("write findings to this file, not to stdout"),
                            cl::value_desc("file"), cl::sub(CheckVerb), cl::sub(FixVerb),
                            cl::cat(Category));
cl::opt<unsigned> Jobs("j", cl::desc("analyse N files at a time (default: one per core)"),
                       cl::value_desc("N"), cl::init(0), cl::Prefix, cl::sub(CheckVerb),
                       cl::sub(FixVerb), cl::cat(Category));
cl::opt<bool> Fix("fix", cl::desc("write the edits that findings carry into the files"),
                  cl::sub(CheckVerb), cl::cat(Category));
cl::opt<bool> ShowStats("stats",
                        cl::desc("count files, rules, suppressions, and functions that "
                                 "could not be analysed"),
                        cl::sub(CheckVerb), cl::sub(FixVerb), cl::cat(Category));
cl::opt<bool> Quiet("quiet", cl::desc("no progress and no summary"), cl::sub(CheckVerb),
                    cl::sub(FixVerb), cl::cat(Category));
cl::opt<std::string> ColorName("color", cl::desc("colours (default: auto, on a terminal)"),
                               cl::value_desc("auto|always|never"), cl::init("auto"),
                               cl::sub(CheckVerb), cl::sub(FixVerb), cl::cat(Category));
cl::list<std::string> ExplainWords(cl::Positional, cl::desc("RULE"), cl::sub(ExplainVerb));
cl::list<std::string> RulesWords(cl::Positional, cl::desc(""), cl::sub(RulesVerb));
cl::list<std::string> DumpWords(cl::Positional,
                                cl::desc("facts|types|flow|locks FILE [-- compile flags]"),
                                cl::sub(DumpVerb));
cl::list<std::string> ModelFiles(cl::Positional, cl::desc("[FILE...]"), cl::sub(ModelsVerb));

constexpr llvm::StringLiteral Help =
    R"(fearless: data races and dangling borrows between threads, found at compile time, in C++

usage: fearless check [options] [PATH...]          with a compilation database
       fearless check [options] FILE... -- FLAGS   with these compile flags
       fearless fix ...                            the same, and mends what it can
       fearless explain RULE                       what a rule means, and how to satisfy it
       fearless rules                              all rules
       fearless dump facts|types|flow|locks FILE   what the analysis sees
       fearless models [FILE...]                   the built-in models; check model files
       fearless VERB --help                        the options of a verb
       fearless --version

PATH is a file or a directory of the compilation database; without one, every file of the
database is checked. The database is DIR/compile_commands.json of '-p DIR', or else the nearest
one above PATH (or in a 'build' directory there).

exit status: 0 no findings, 1 findings, 2 something could not be analysed (it is named on stderr;
everything else is still reported).
)";

} // namespace

int complain(const llvm::Twine &What) {
  llvm::errs() << "fearless: " << What << '\n';
  return Incomplete;
}

static std::string didYouMean(llvm::StringRef Near) {
  return Near.empty() ? "" : ("; did you mean '" + Near + "'?").str();
}

/// The first option that the verb does not have, complained about.
static bool hasUnknownOption(cl::SubCommand &Verb, llvm::ArrayRef<const char *> Args) {
  std::vector<llvm::StringRef> Names, WithValue;
  for (const auto &Entry : cl::getRegisteredOptions(Verb)) {
    cl::Option &O = *Entry.second;
    Names.push_back(O.ArgStr);
    if (O.getValueExpectedFlag() == cl::ValueRequired)
      WithValue.push_back(O.ArgStr);
  }
  for (size_t I = 0; I < Args.size(); ++I) {
    llvm::StringRef Arg = Args[I];
    llvm::StringRef Name = Arg.split('=').first;
    if (!Name.consume_front("-") || Name.empty())
      continue;
    bool Long = Name.consume_front("-");
    // -j4: the value may be glued to it.
    bool IsJobs = !Long && (&Verb == &CheckVerb || &Verb == &FixVerb) && Name.starts_with("j");
    if (!Arg.contains('=') && llvm::is_contained(WithValue, Name))
      ++I; // its value may look like an option: --checks -send
    if (IsJobs || llvm::is_contained(Names, Name))
      continue;
    std::string Near = check::nearest(Name, Names).str();
    if (!Near.empty())
      Near = (Near.size() == 1 ? "-" : "--") + Near;
    complain("unknown option '" + Arg + "' of '" + Verb.getName() + "'" + didYouMean(Near));
    return true;
  }
  return false;
}

/// One of the words of an option; complains about any other.
static bool oneOf(llvm::StringRef What, llvm::StringRef Word, llvm::ArrayRef<llvm::StringRef> Words,
                  unsigned &Index) {
  const auto *It = llvm::find(Words, Word);
  Index = It - Words.begin();
  if (It != Words.end())
    return true;
  complain("no " + What + " is named '" + Word + "'; there is " + llvm::join(Words, ", ") +
           didYouMean(check::nearest(Word, Words)));
  return false;
}

static bool readCheck(CheckOptions &O) {
  unsigned P, F, C;
  if (!oneOf("profile", ProfileName, {"rust", "audit"}, P) ||
      !oneOf("format", FormatName, {"text", "json"}, F) ||
      !oneOf("colour mode", ColorName, {"auto", "always", "never"}, C))
    return false;
  O.Hear.P = check::ProfileNames[P].P;
  O.Shape = static_cast<Format>(F);
  O.Paint = static_cast<Color>(C);
  std::vector<std::string> Problems;
  O.Hear.Rules = check::RuleGlobs::parse(llvm::join(Checks, ","), Problems);
  if (!Problems.empty()) {
    complain("--checks: " + Problems.front());
    return false;
  }
  if (llvm::none_of(check::rules(),
                    [&](const check::RuleInfo &R) { return O.Hear.Rules.contains(R.Id); })) {
    complain("--checks=" + llvm::join(Checks, ",") + " leaves no rule");
    return false;
  }
  O.Known = check::Models::builtin();
  for (const std::string &File : Models)
    if (llvm::Error E = O.Known.addFile(File)) {
      complain("--models: " + llvm::toString(std::move(E)));
      return false;
    }
  O.What.Paths = Paths;
  O.What.BuildDir = BuildDir;
  O.Output = Output;
  O.Jobs = Jobs;
  O.Stats = ShowStats;
  O.Quiet = Quiet;
  if (!O.What.Flags || !O.What.Paths.empty())
    return true;
  complain("no file before '--'");
  return false;
}

static bool readDump(DumpOptions &O) {
  if (DumpWords.size() != 2) {
    complain("usage: fearless dump facts|types|flow|locks FILE [-- compile flags]");
    return false;
  }
  unsigned Kind;
  if (!oneOf("dump", DumpWords[0], {"facts", "types", "flow", "locks"}, Kind))
    return false;
  O.Kind = static_cast<check::DumpKind>(Kind);
  O.What.Paths = {DumpWords[1]};
  O.What.BuildDir = BuildDir;
  return true;
}

/// Moves what cl has parsed into the request.
static bool readVerb(cl::SubCommand &Verb, Request &R) {
  if (&Verb == &CheckVerb || &Verb == &FixVerb) {
    R.What = Request::Verb::Check;
    R.Check.Fix = Fix || &Verb == &FixVerb;
    return readCheck(R.Check);
  }
  if (&Verb == &DumpVerb) {
    R.What = Request::Verb::Dump;
    return readDump(R.Dump);
  }
  if (&Verb == &ModelsVerb) {
    R.What = Request::Verb::Models;
    R.Words = ModelFiles;
    return true;
  }
  if (&Verb == &RulesVerb) {
    R.What = Request::Verb::Rules;
    if (RulesWords.empty())
      return true;
    complain("'rules' takes no argument");
    return false;
  }
  R.What = Request::Verb::Explain;
  R.Words = ExplainWords;
  if (R.Words.size() == 1)
    return true;
  complain("usage: fearless explain RULE");
  return false;
}

/// The verb of the command line, or null with the status to exit with.
static cl::SubCommand *findVerb(llvm::ArrayRef<const char *> Args, int &Exit) {
  llvm::StringRef Word = Args.size() > 1 ? Args[1] : "";
  if (llvm::is_contained({"--help", "-h", "-help", "help"}, Word)) {
    llvm::outs() << Help;
    Exit = 0;
    return nullptr;
  }
  if (llvm::is_contained({"--version", "-version", "version"}, Word)) {
    llvm::outs() << "fearless " FEARLESS_VERSION " (LLVM " LLVM_VERSION_STRING ")\n";
    Exit = 0;
    return nullptr;
  }
  Exit = Incomplete;
  if (Word.empty()) {
    llvm::errs() << Help;
    return nullptr;
  }
  std::vector<llvm::StringRef> Names{"--help", "--version"};
  for (cl::SubCommand *Verb :
       {&CheckVerb, &FixVerb, &ExplainVerb, &RulesVerb, &DumpVerb, &ModelsVerb}) {
    if (Verb->getName() == Word)
      return Verb;
    Names.push_back(Verb->getName());
  }
  complain((Word.starts_with("-") ? "unknown option '" : "unknown verb '") + Word + "'" +
           didYouMean(check::nearest(Word, Names)));
  return nullptr;
}

std::optional<Request> readOptions(int Argc, const char *const *Argv, int &Exit) {
  llvm::ArrayRef<const char *> Args(Argv, Argc);
  cl::SubCommand *Verb = findVerb(Args, Exit);
  if (!Verb)
    return std::nullopt;
  // What follows `--` belongs to the compiler.
  const auto *Dashes = llvm::find_if(Args, [](llvm::StringRef A) { return A == "--"; });
  Request R;
  if (Dashes != Args.end()) {
    R.Check.What.Flags.emplace(Dashes + 1, Args.end());
    R.Dump.What.Flags = R.Check.What.Flags;
    Args = llvm::ArrayRef(Args.begin(), Dashes);
  }
  Exit = Incomplete;
  if (hasUnknownOption(*Verb, Args.drop_front(2)))
    return std::nullopt;
  std::string Errors;
  llvm::raw_string_ostream ErrorStream(Errors);
  if (!cl::ParseCommandLineOptions(Args.size(), Args.data(), "", &ErrorStream)) {
    llvm::StringRef First = llvm::StringRef(Errors).ltrim().split('\n').first;
    First.consume_front("fearless: ");
    if (!First.empty()) // cl has said some mistakes itself
      complain(First);
    return std::nullopt;
  }
  if (!readVerb(*Verb, R))
    return std::nullopt;
  return R;
}

} // namespace fearless::tool
