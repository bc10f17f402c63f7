// a derived class inherits a raw pointer from its base
#include <cstdio>
#include <string>
#include <thread>
#include <utility>

class Widget {
public:
  explicit Widget(Widget *parent) : parent_(parent) {}
  bool is_root() const { return parent_ == nullptr; }
  int width() const { return width_; }

private:
  Widget *parent_;
  int width_ = 4;
};

class Button : public Widget {
public:
  Button(Widget *parent, std::string label) : Widget(parent), label_(std::move(label)) {}
  const std::string &label() const { return label_; }

private:
  std::string label_;
};

void render_later(Button button) {
  std::thread([button = std::move(button)] {
    std::printf("%s %d %d\n", button.label().c_str(), button.width(), button.is_root());
  }).detach();
}

int main() { render_later(Button(nullptr, "ok")); }
