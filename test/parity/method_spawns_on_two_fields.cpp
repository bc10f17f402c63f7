// a member function gives each thread one field
#include <cstdint>
#include <cstdio>
#include <fearless/scope.h>
#include <vector>

class Image {
public:
  std::vector<std::uint8_t> red, blue;

  void invert() {
    fearless::scope([&](fearless::Scope &s) {
      s.spawn([this] {
        for (auto &p : red)
          p = static_cast<std::uint8_t>(255 - p);
      });
      s.spawn([this] {
        for (auto &p : blue)
          p = static_cast<std::uint8_t>(255 - p);
      });
    });
  }
};

int main() {
  Image image;
  image.red = {1};
  image.invert();
  std::printf("%d\n", image.red[0]);
}
