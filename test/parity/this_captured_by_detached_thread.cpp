// a method starts a detached thread that uses this
#include <iostream>
#include <string>
#include <thread>

class Mailer {
public:
  explicit Mailer(std::string server) : server_(std::move(server)) {}
  void connect() const { std::cout << "connect " << server_ << '\n'; }
  void connect_in_background() const {
    std::thread([this] { connect(); }).detach();
  }

private:
  std::string server_;
};

int main() {
  Mailer mailer("mx");
  mailer.connect_in_background();
}
