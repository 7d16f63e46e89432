import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Instant } from '../../../shared/lib/instant.ts';
import type { MessageView } from '../../../shared/projections/queue-view.ts';
import type { ModeratorView } from '../../../shared/projections/views.ts';
import { queueDockWords as words } from '../../strings/queue-dock.en.ts';
import { operatorBaseStyles } from '../../styles/operator-base.styles.ts';
import { PendingCommands } from '../command-request/pending-commands.ts';
import '../dock-test/tt-test-message.ts';
import { isPlain, isTyping, isTypingNow } from '../key-press/key-press.ts';
import { commandFor, commandOfForm, type ReadyCommand } from './action-command.ts';
import { CrewAttend } from './crew-attend.ts';
import { dockQueueStyles } from './dock-queue.styles.ts';
import { actionOfKey, actionsFor, type MessageAction } from './message-actions.ts';
import type { MessageChosen, MessageMoved, MessageWish } from './message-event.ts';
import type { MessageLook } from './message-look.ts';
import { lookOf } from './look-of.ts';
import { queueButtonStyles } from './queue-button.styles.ts';
import { listOf, queueLists } from './queue-lists.ts';
import type { RowMove } from './row-move.ts';
import { listWith, toldHeld, toldOf, type DockAction } from './told-of.ts';
import './tt-add-message.ts';
import type { TtAddMessage } from './tt-add-message.ts';
import './tt-message-bar.ts';
import type { MessageFormDone, TtMessageBar } from './tt-message-bar.ts';
import './tt-on-air.ts';
import './tt-queue-head.ts';
import './tt-queue-lists.ts';
import type { TtQueueLists } from './tt-queue-lists.ts';
import './tt-undo-last.ts';
import type { ActionUndone, TtUndoLast } from './tt-undo-last.ts';

/** From this width of its own the dock shows all its lists beside each other. */
const wideFrom = 860;
/** Ages are told to this, so that rows are not drawn again each second. */
const ageStep = 10_000;

/** The read-aloud queue: held, next, on air and done, and all that can be done to a message by mouse, touch or one key. */
@customElement('tt-dock-queue')
export class TtDockQueue extends LitElement {
  static override styles = [operatorBaseStyles, queueButtonStyles, dockQueueStyles];

  @property({ attribute: false }) view: ModeratorView | null = null;
  /** Of the view. */
  @property({ type: Number }) seq = 0;
  /** Who sits here, as views have it; null = not known yet. */
  @property() self: string | null = null;
  @property() selfName = '';
  /** Moderators take back only their own. */
  @property({ type: Boolean }) ownOnly = false;
  /** Shows how to delete all of an author. */
  @property({ type: Boolean }) mayErase = false;
  /** Offers tests. */
  @property({ type: Boolean }) tests = false;
  @property({ type: Boolean }) live = false;
  @property({ type: Boolean }) letters = true;
  @property({ attribute: false }) now: Instant = 0;
  @state() private active: string | null = null;
  @state() private adding = false;
  @state() private wide = false;
  @state() private said = '';
  /** A move that waits for its answer. */
  @state() private moving: RowMove | null = null;
  readonly #commands = new PendingCommands(this);
  readonly #waiting = new Set<{ readonly seq: number; readonly resolve: () => void }>();
  readonly #size = new ResizeObserver(([entry]) => {
    if (entry !== undefined) this.wide = entry.contentRect.width >= wideFrom;
  });
  @query('tt-queue-lists') private lists!: TtQueueLists | null;
  @query('tt-message-bar') private bar!: TtMessageBar | null;
  @query('tt-undo-last') private undo!: TtUndoLast | null;
  @query('tt-add-message') private form!: TtAddMessage | null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#size.observe(this);
    // Before the desk, which has keys of its own for the rest.
    window.addEventListener('keydown', this.#key, { capture: true });
    document.addEventListener('visibilitychange', this.#attend);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size.disconnect();
    window.removeEventListener('keydown', this.#key, { capture: true });
    document.removeEventListener('visibilitychange', this.#attend);
    this.dispatchEvent(new CrewAttend({ message: null }));
  }

  override render() {
    const { view } = this;
    if (view === null) return nothing;
    const look = lookOf(view, this.self, this.#commands);
    return html`<tt-queue-head
        .queue=${view.queue}
        .present=${view.present}
        .self=${this.self}
        .selfName=${this.selfName}
        .screening=${view.queueSettings.screening}
        ?wide=${this.wide}
      ></tt-queue-head>
      ${this.#onAir(view, look)}
      <tt-queue-lists
        .view=${view}
        .self=${this.self}
        .selfName=${this.selfName}
        .active=${this.active}
        .look=${look}
        .moving=${this.moving}
        ?ownOnly=${this.ownOnly}
        ?live=${this.live}
        ?wide=${this.wide}
        .now=${this.#age()}
        @tt-message-wish=${this.#wish}
        @tt-message-chosen=${this.#chosen}
        @tt-message-moved=${this.#carried}
        @tt-list-moved=${() => this.#say(words.moved)}
      ></tt-queue-lists>
      ${
        this.adding
          ? html`<tt-add-message
              ?live=${this.live}
              @tt-form-closed=${this.#closeForm}
              @tt-added=${() => this.#say(words.added)}
            ></tt-add-message>`
          : this.#bar(look)
      }
      ${this.#foot(view)}
      <div class="seen-only-by-readers" role="status" aria-live="polite">${this.said}</div>`;
  }

  #onAir({ queue, messages }: ModeratorView, look: MessageLook): TemplateResult {
    const { onAir } = queueLists(messages);
    const id = onAir?.id ?? '';
    return html`<tt-on-air
      .message=${onAir}
      .waiting=${queue.waiting}
      ?wide=${this.wide}
      ?live=${this.live}
      .now=${this.#age()}
      .here=${look.here(id)}
      .busy=${look.busy(id) ?? look.busy('')}
      .failure=${look.failure('') ?? look.failure(id)}
      @tt-message-wish=${this.#wish}
      @tt-message-chosen=${this.#chosen}
    ></tt-on-air>`;
  }

  #bar(look: MessageLook): TemplateResult {
    const message = this.#chosenMessage();
    return html`<tt-message-bar
      .message=${message}
      ?wide=${this.wide}
      ?live=${this.live}
      .busy=${message === null ? null : look.busy(message.id)}
      ?mayErase=${this.mayErase}
      ?erasing=${message !== null && this.#commands.pending(`${message.id} erase`)}
      .failure=${message === null ? null : this.#commands.failure(`${message.id} erase`)}
      @tt-author-erase=${() => void this.#erase(message)}
      @tt-message-wish=${this.#wish}
      @tt-message-form=${this.#written}
      @tt-form-closed=${this.#closeForm}
    ></tt-message-bar>`;
  }

  #foot({ undoable, messages }: ModeratorView): TemplateResult {
    return html`<div class="foot">
      <tt-undo-last
        .undoable=${undoable}
        .messages=${messages}
        .self=${this.self}
        ?live=${this.live}
        @tt-undone=${(event: ActionUndone) => void this.#undone(event)}
      ></tt-undo-last>
      ${this.tests ? html`<tt-test-message ?live=${this.live}></tt-test-message>` : nothing}
      <button type="button" aria-expanded=${this.adding} @click=${() => this.#add()}>
        ${words.add}<kbd aria-hidden="true">W</kbd>
      </button>
    </div>`;
  }

  #age(): Instant {
    return Math.floor(this.now / ageStep) * ageStep;
  }

  #chosenMessage(): MessageView | null {
    return this.active === null ? null : (this.view?.messages[this.active] ?? null);
  }

  /** An answer may overtake the frame with what it changed. */
  #seen(seq: number): Promise<void> {
    if (this.seq >= seq) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.add({ seq, resolve }));
  }

  protected override updated(): void {
    for (const waiter of this.#waiting) {
      if (this.seq < waiter.seq) continue;
      this.#waiting.delete(waiter);
      waiter.resolve();
    }
  }

  #say(text: string): void {
    this.said = text;
  }

  readonly #attend = (): void => {
    this.dispatchEvent(new CrewAttend({ message: document.hidden ? null : this.active }));
  };

  readonly #chosen = (event: MessageChosen): void => this.#choose(event.message);

  #choose(id: string | null): void {
    if (this.active === id) return;
    this.active = id;
    this.#attend();
  }

  readonly #wish = (event: MessageWish): void => void this.#act(event.action, event.message);

  readonly #written = (event: MessageFormDone): void =>
    void this.#run(event.form, event.message, commandOfForm(event.form, event.message, event.text));

  readonly #closeForm = (): void => {
    this.adding = false;
    void this.lists?.focusOn(this.active);
  };

  #add(): void {
    this.adding = !this.adding;
    if (this.adding) void this.updateComplete.then(() => this.form?.updateComplete).then(() => this.form?.focus());
  }

  /** @param id '' = whatever is next. */
  async #act(action: MessageAction, id: string): Promise<void> {
    const { view } = this;
    if (view === null || !this.live) return;
    if (id === '' && action === 'read') return this.#run('read', '', { name: 'reading.start', input: {} });
    const message = view.messages[id];
    if (message === undefined) return;
    if (!actionsFor(message).includes(action)) return this.#say(words.leftList(words.states[message.state]));
    if (action === 'note' || action === 'tag' || action === 'reason') {
      this.#choose(id);
      this.adding = false;
      await this.updateComplete;
      return this.bar?.open(action);
    }
    const command = commandFor(action, message, listWith(message, view));
    if (command?.name === 'message.move') await this.#move(action, command);
    else if (command !== null) await this.#run(action, id, command);
  }

  readonly #carried = (event: MessageMoved): void => {
    const { message: id, before } = event;
    const message = this.view?.messages[id];
    if (this.view === null || !this.live || message === undefined) return;
    const list = listWith(message, this.view);
    const at = (one: string | null): number => list.findIndex((other) => other.id === one);
    const action = before !== null && at(before) < at(id) ? 'up' : 'down';
    void this.#move(action, { name: 'message.move', input: { id, before } });
  };

  /** Shown at once; where it is refused the row goes back, with the reason on it. */
  async #move(action: MessageAction, command: Extract<ReadyCommand, { name: 'message.move' }>): Promise<void> {
    const move = command.input;
    if (this.moving?.id === move.id) return;
    this.moving = move;
    await this.#run(action, move.id, command);
    if (this.moving === move) this.moving = null;
  }

  /** For good, with all that its author sent. */
  async #erase(message: MessageView | null): Promise<void> {
    if (message === null || !this.live) return;
    await this.#run('erase', message.id, { name: 'author.erase', input: { authorId: message.author.id } });
  }

  /** Sends; then says what came of it, and goes on to the next message where this one has left its list. */
  async #run(action: DockAction, id: string, { name, input }: ReadyCommand): Promise<void> {
    const before = this.view?.messages[id];
    const goOn = this.lists?.nextStop(id) ?? null;
    const answer = await this.#commands.run(`${id} ${action}`, name, input);
    if (answer === null) return;
    if (!answer.ok) return this.#say(answer.message);
    await this.#seen(answer.seq);
    const after = this.view?.messages[id];
    const passed = action === 'approve' && after?.state === 'held';
    const left = before !== undefined && after !== undefined && listOf(before) !== listOf(after);
    if (this.active === id && (left || passed) && goOn !== null) {
      this.#choose(goOn.next);
      if (!isTypingNow()) await goOn.focus();
    }
    this.#say(toldOf(action, after, this.view));
  }

  readonly #undone = async ({ answer, messages }: ActionUndone): Promise<void> => {
    if (!answer.ok) return this.#say(answer.message);
    await this.#seen(answer.seq);
    this.#say(`${words.undone} ${toldHeld(this.view)}`);
    const back = messages.find((id) => this.view?.messages[id] !== undefined);
    if (back !== undefined) void this.lists?.focusOn(back);
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (!isPlain(event) || isTyping(event)) return;
    if (!this.#isMeant(event)) return;
    if ((this.letters || event.key.length > 1) && this.lists?.move(event.key) === true) return event.preventDefault();
    if (!this.letters || event.repeat || this.view === null) return;
    if (this.#letter(event.key.toLowerCase())) event.preventDefault();
  };

  #letter(key: string): boolean {
    if (key === 'z') void this.undo?.press();
    else if (key === 'w') this.#add();
    else if (key === 'f') void this.#act('finish', this.view?.queue.onAir?.id ?? '');
    else {
      const action = actionOfKey(key);
      if (action === null) return false;
      const message = this.#chosenMessage();
      if (action === 'read' && message?.state !== 'approved') void this.#act('read', '');
      else if (message !== null) void this.#press(action, message.id);
    }
    return true;
  }

  /** Keys are for this dock when it, a dock's title, or nothing has the focus. */
  #isMeant(event: KeyboardEvent): boolean {
    const path = event.composedPath();
    const isTitle = (target: EventTarget): boolean => target instanceof HTMLElement && target.localName === 'h2';
    return path.includes(this) || path[0] === document.body || path.some(isTitle);
  }

  /** A letter acts on what is in sight, and where it stands: what was scrolled away is brought back first. */
  async #press(action: MessageAction, id: string): Promise<void> {
    const left = this.lists?.hasLeft(id) === true ? this.view?.messages[id] : undefined;
    if (left !== undefined) return this.#say(words.leftList(words.states[left.state]));
    if (this.lists?.isOutOfSight(id) === true) return this.lists.focusOn(id);
    await this.#act(action, id);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-dock-queue': TtDockQueue;
  }
}
