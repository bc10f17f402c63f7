// a class keeps the guard and hands out references that live as long as it does
#include <fearless/fearless.h>

#include <iostream>
#include <string>

class Editor {
public:
  explicit Editor(const fearless::Mutex<std::string> &text) : text_(text.lock()) {}
  std::string &text() { return *text_; }

private:
  fearless::MutexGuard<std::string> text_;
};

int main() {
  fearless::Mutex<std::string> text{"a"};
  Editor editor(text);
  std::string &body = editor.text();
  body.push_back('b');
  std::cout << body << '\n';
}
