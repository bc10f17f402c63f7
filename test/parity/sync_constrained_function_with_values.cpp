// a function that asks for Sync is given a plain struct
#include <fearless/scope.h>
#include <fearless/send.h>

#include <functional>

class Powers {
public:
  explicit Powers(unsigned exponent) : exponent_(exponent) {}
  int of(int n) const {
    int result = 1;
    for (unsigned i = 0; i < exponent_; ++i)
      result *= n;
    return result;
  }

private:
  unsigned exponent_;
};

template <fearless::Sync T> void on_both(const T &shared, int (T::*body)(int) const) {
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] { (shared.*body)(1); });
    s.spawn([&] { (shared.*body)(2); });
  });
}

int main() {
  const Powers squares(2);
  on_both(squares, &Powers::of);
}
