// a struct that holds a thread-bound member is thread-bound itself
#include <fearless/send.h>

#include <cstdio>
#include <string>
#include <thread>
#include <utility>

class FEARLESS_NOT_SEND UiToken {};

class Dialog : private UiToken {
public:
  explicit Dialog(std::string title) : title_(std::move(title)) {}
  const std::string &title() const { return title_; }

private:
  std::string title_;
};

void show_later(Dialog dialog) {
  std::thread([dialog = std::move(dialog)] { std::puts(dialog.title().c_str()); }).detach();
}

int main() { show_later(Dialog("Open")); }
