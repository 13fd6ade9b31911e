import { layer, type Layer } from './labels.ts';

/** Not `node_modules/@babel/core`, `@Injectable()` or `lodash@latest`. */
const HANDLE = /(?<![\p{L}\p{N}_.@/＠-])@[A-Za-z_][\w.]{0,38}\w(?![\w/(@.-]*[/(])/u;
/** What begins with the sign in style sheets, Java, Kotlin, TypeScript, Python, comments and tags of packages. */
const CODE = new Set(
  (
    'media import keyframes supports charset namespace page layer container property include mixin extend apply tailwind use forward ' +
    'Override Deprecated SuppressWarnings FunctionalInterface Autowired Test Before After BeforeEach AfterEach Nullable NonNull NotNull ' +
    'Entity Table Column Id Bean Component Service Repository Controller RestController Configuration Transactional Inject Singleton ' +
    'Composable JvmStatic Published State Binding ObservedObject StateObject Environment MainActor objc available Input Output NgModule ' +
    'Injectable Pipe Directive HostListener ViewChild Module Get Post Put Patch Delete Body Param Query property staticmethod classmethod ' +
    'dataclass abstractmethod param params return returns throws exception type typedef deprecated see since todo example ts-ignore ' +
    'latest next beta alpha canary rc everyone here channel all'
  ).split(' '),
);

/** Handles of social networks and forums → `[handle]`; annotations and rules of code stay. */
export const redactHandles: Layer = layer(HANDLE, (handle) => (CODE.has(handle.slice(1)) ? handle : '[handle]'));
