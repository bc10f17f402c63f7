// Globals that are made when they are first needed: the examples of `std::sync::LazyLock` and
// `std::sync::OnceLock` in Rust's standard library.
#include <fearless/atomic.h>
#include <fearless/once.h>
#include <fearless/scope.h>

#include <cstdio>
#include <map>
#include <string>

static const fearless::Atomic<int> times_read{0};

// static CONFIG: LazyLock<HashMap<..>> = LazyLock::new(|| { ... });
static const fearless::LazyLock config([] {
  ++times_read;
  return std::map<std::string, std::string>{{"host", "localhost"}, {"port", "8080"}};
});

// static NAME: OnceLock<String> = OnceLock::new();
static const fearless::OnceLock<std::string> name;

int main() {
  fearless::scope([](fearless::Scope &s) {
    for (int i = 0; i < 4; ++i)
      s.spawn(
          [] { name.get_or_init([] { return config->at("host") + ":" + config->at("port"); }); });
  });

  std::printf("%s\n", name.get()->c_str());
  std::printf("set once more: %s\n", name.set("elsewhere") ? "yes" : "no");
  std::printf("the configuration was read %d time\n", times_read.load());
}

// Prints:
//   localhost:8080
//   set once more: no
//   the configuration was read 1 time
