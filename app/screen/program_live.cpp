// A pack that is written while it is played.
#include "app/present/fault_lines.hpp"
#include "app/screen/program.hpp"

#include <utility>

namespace rasad::screen {

using namespace widget;

namespace {

constexpr double look_seconds = 0.5;
constexpr std::size_t most_shown = 3;  // faults over the screen; `rasad check` has them all

}  // namespace

void Program::reset_screens() {
  desk_.reset();
  map_.reset();
  analysis_.reset();
  tasking_.reset();
  week_.reset();
  debrief_.reset();
  patrol_.reset();
}

base::Result<bool> Program::watch(const present::WatchedPack& named,
                                  std::shared_ptr<const content::Pack> pack, std::uint64_t seed) {
  auto live = std::make_unique<present::LivePack>(around_.share, around_.data, named);
  auto made =
      present::preview({around_.data, {}, text_.language(), named.role}, std::move(pack), seed, {});
  if (!made) {
    return made.failure();
  }
  begin(std::move(made.value().exercise), false);
  live_ = std::move(live);
  begins_ = true;
  return true;
}

// Typed words and choices stay unless what they stand for is no longer where it was.
void Program::look_at_pack(Stage& stage) {
  if (!live_ || stage.course == nullptr) {
    return;
  }
  stage.ui.wake_in(look_seconds);
  if (std::exchange(begins_, false)) {
    stage.toast = stage.say("watch.begins");
  }
  if (stage.ui.time() < next_look_) {
    return;
  }
  next_look_ = stage.ui.time() + look_seconds;
  std::optional<present::Renewal> renewal = live_->look(course_->exercise(), text_.language());
  if (!renewal) {
    return;
  }
  faulty_.reset();
  if (renewal->failure) {
    stage.fail(*renewal->failure);
  } else if (renewal->preview) {
    const std::string warnings = std::to_string(renewal->reading.diagnostics.warning_count());
    if (!course_->renew(std::move(*renewal->preview))) {
      reset_screens();
    }
    week_.reset();
    debrief_.reset();
    stage.toast = stage.say("watch.renewed", {{"warnings", warnings}});
  } else {
    faulty_ = std::move(renewal->reading);
  }
  stage.ui.wake_in(0);
}

// Above the screen, which goes on with the version before: what is wrong, where, what to do.
void Program::draw_pack_faults(Stage& stage, Rect& rect) const {
  if (!faulty_) {
    return;
  }
  Painter& paint = stage.ui.paint();
  struct Line {
    std::string text;
    TextStyle style;
  };
  const base::Diagnostics& faults = faulty_->diagnostics;
  std::vector<Line> lines{
      {stage.say("watch.faults", {{"n", std::to_string(faults.error_count())}}), bold_text}};
  std::size_t shown = 0;
  for (const base::Diagnostic& fault : faults.sorted()) {
    if (fault.severity != base::Severity::error || shown++ >= most_shown) {
      continue;
    }
    lines.push_back(
        {present::fault_place(fault) + "  " + present::fault_sentence(stage.text, fault),
         {TextSize::body}});
    lines.push_back({present::remedy_sentence(stage.text, fault), small_text});
  }
  const float room = rect.w - 48;
  float height = 20;
  for (const Line& line : lines) {
    height += paint.height(line.text, line.style, room) + 2;
  }
  const Rect strip = rect.cut_top(std::min(height, rect.h * 0.45F));
  paint.fill(strip, paint.colour(Role::acttint));
  paint.fill({strip.x, strip.y, 5, strip.h}, paint.colour(Role::act));
  Rect words = stage.ui.begin_scroll("watch.faults", strip.inset(20, 0));
  words.cut_top(10);
  for (const Line& line : lines) {
    words.cut_top(paint.paragraph(words, line.text, line.style) + 2);
  }
  stage.ui.end_scroll(height);
}

}  // namespace rasad::screen
