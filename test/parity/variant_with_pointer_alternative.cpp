// one alternative of a sum type is a raw pointer
#include <cstdio>
#include <thread>
#include <variant>

struct Texture {
  unsigned width = 0;
};

using Paint = std::variant<unsigned, const Texture *>;

void draw_later(Paint paint) {
  std::thread([paint] {
    if (const auto *color = std::get_if<unsigned>(&paint))
      std::printf("%u\n", *color);
    else
      std::printf("%u\n", std::get<const Texture *>(paint)->width);
  }).detach();
}

int main() {
  draw_later(1u);
  draw_later(new Texture{9});
}
