// rasad lesson: the lecturer's plan, in the terminal or as a page to print.
#include "app/cli/lesson.hpp"

#include "app/present/lesson_plan.hpp"
#include "app/shell/folders.hpp"

namespace rasad::cli {
namespace {

int write(const Context& context, const std::string& file, const std::string& page) {
  if (!shell::write_file(file, page)) {
    print_error(context.text.say("lesson.not_written", {{"file", file}}));
    return environment_failed;
  }
  print(context.text.say("lesson.written", {{"file", file}}));
  return done;
}

}  // namespace

int lesson(Context& context, const LessonArguments& arguments) {
  const auto pack = load_pack(context, arguments.pack.empty() ? default_pack() : arguments.pack);
  if (pack == nullptr) {
    return faults_found;
  }
  const present::LessonPlan plan = present::lesson_plan(context.text, *pack, arguments.after_end);
  if (plan.is_empty()) {
    print_error(context.text.say("lesson.none", {{"title", plan.title}}));
    return faults_found;
  }
  if (arguments.html) {
    const std::string page = present::lesson_page(context.text, plan);
    if (!arguments.out.empty()) {
      return write(context, arguments.out, page);
    }
    print(page);
    return done;
  }
  for (const std::string& line : present::lesson_lines(context.text, plan)) {
    print(line);
  }
  return done;
}

}  // namespace rasad::cli
