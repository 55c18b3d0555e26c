"""Models of PyTorch and transformers, small: `MODELS[name]()` makes one.

Two layers, or one where the text is long, widths of a few dozen that are no powers of
two, seven tokens. Weights are as the libraries initialize them: they become arguments.
"""

import dataclasses
import functools

import torch
import transformers
from torch import nn

BATCH = 2
TOKENS = 7
VOCABULARY = 50


@dataclasses.dataclass
class Model:
    """`of` names the class in the corpus' table; `constants` follow the inputs, and are
    none; `result` picks one tensor."""

    of: str
    module: nn.Module
    inputs: tuple
    result: callable = lambda output: output
    dynamic: tuple = None
    constants: tuple = ()


MODELS = {}


def model(name, **forms):
    """Registers a maker as `name`, and as `name`-FORM with the arguments of each form."""

    def register(make):
        MODELS[name] = make
        for form, arguments in forms.items():
            MODELS[f"{name}-{form.replace('_', '-')}"] = functools.partial(make, **arguments)
        return make

    return register


ONE = {"one_token": dict(batch=1, tokens=1), "batch_1": dict(batch=1)}


def ids(batch, tokens):
    return (torch.arange(batch * tokens).reshape(batch, tokens) % VOCABULARY,)


def image(batch, channels=3, size=16):
    return (torch.randn(batch, channels, size, size),)


def from_transformers(name, inputs, dtype=None, **config):
    """The model `name` of transformers, in evaluation mode."""
    config_class = getattr(transformers, name.replace("EncoderModel", "Model").replace("Model", "Config"))
    kind = getattr(transformers, name)
    module = kind(config_class(**config)).eval()
    if dtype:
        module = module.to(dtype)
    return Model(name, module, inputs, lambda output: output.last_hidden_state)


TRANSFORMER = dict(attn_implementation="eager", use_cache=False, vocab_size=VOCABULARY)
DECODER = dict(
    TRANSFORMER, hidden_size=48, num_hidden_layers=2, num_attention_heads=4,
    num_key_value_heads=2, intermediate_size=80, max_position_embeddings=16)
# Of models whose text is long.
ONE_LAYER = dict(DECODER, num_hidden_layers=1)


# --------------------------------------------------------------------------------------
# Text


def bert_config(**changes):
    config = dict(
        hidden_size=48, num_hidden_layers=2, num_attention_heads=4, intermediate_size=80,
        vocab_size=VOCABULARY, max_position_embeddings=16, attn_implementation="eager")
    config.update(changes)
    return config


@model("bert", **{form: dict(sizes, layers=1) for form, sizes in ONE.items()},
       one_layer=dict(layers=1))
def bert(batch=BATCH, tokens=TOKENS, layers=2):
    config = bert_config(num_hidden_layers=layers)
    return from_transformers("BertModel", ids(batch, tokens), **config)


@model("bert-layer", dynamic=dict(dynamic=True))
def bert_layer(dynamic=False):
    from transformers.models.bert.modeling_bert import BertLayer

    layer = BertLayer(transformers.BertConfig(**bert_config())).eval()
    sizes = None
    if dynamic:
        sizes = ({0: torch.export.Dim("batch", min=1, max=64)},)
    return Model("BertLayer", layer, (torch.randn(BATCH, TOKENS, 48),),
                 lambda output: output[0] if isinstance(output, tuple) else output, sizes)


@model("gpt2", **ONE)
def gpt2(batch=BATCH, tokens=TOKENS):
    return from_transformers("GPT2Model", ids(batch, tokens), **TRANSFORMER,
                             n_embd=48, n_layer=1, n_head=4, n_positions=16)


@model("llama", one_token=dict(ONE["one_token"], config=DECODER), batch_1=ONE["batch_1"],
       bf16=dict(dtype=torch.bfloat16),
       bf16_one_token=dict(ONE["one_token"], dtype=torch.bfloat16))
def llama(batch=BATCH, tokens=TOKENS, dtype=None, config=ONE_LAYER):
    return from_transformers("LlamaModel", ids(batch, tokens), dtype, **config)


@model("qwen3", **ONE)
def qwen3(batch=BATCH, tokens=TOKENS):
    return from_transformers("Qwen3Model", ids(batch, tokens), **ONE_LAYER, head_dim=12)


@model("gemma2")
def gemma2(batch=BATCH, tokens=TOKENS):
    return from_transformers("Gemma2Model", ids(batch, tokens), **ONE_LAYER, head_dim=12)


@model("olmo2")
def olmo2(batch=BATCH, tokens=TOKENS):
    return from_transformers("Olmo2Model", ids(batch, tokens), **ONE_LAYER)


@model("t5")
def t5(batch=BATCH, tokens=TOKENS):
    return from_transformers("T5EncoderModel", ids(batch, tokens), d_model=48, d_kv=12,
                             d_ff=80, num_layers=1, num_heads=4, vocab_size=VOCABULARY)


@model("mamba")
def mamba(batch=BATCH, tokens=3):
    return from_transformers("MambaModel", ids(batch, tokens), vocab_size=VOCABULARY,
                             hidden_size=24, state_size=4, num_hidden_layers=2,
                             use_cache=False)


# --------------------------------------------------------------------------------------
# Images and sound


@model("vit")
def vit(batch=BATCH):
    module = transformers.ViTModel(
        transformers.ViTConfig(
            hidden_size=48, num_hidden_layers=1, num_attention_heads=4, intermediate_size=80,
            image_size=16, patch_size=4, attn_implementation="eager"),
        add_pooling_layer=False).eval()
    return Model("ViTModel", module, image(batch), lambda output: output.last_hidden_state)


def swin_config(**config):
    return transformers.SwinConfig(
        image_size=16, patch_size=2, embed_dim=24, window_size=4, mlp_ratio=2.0,
        attn_implementation="eager", **config)


@model("swin")
def swin(batch=BATCH):
    config = swin_config(depths=[1], num_heads=[2])
    module = transformers.SwinModel(config, add_pooling_layer=False).eval()
    return Model("SwinModel", module, image(batch), lambda output: output.last_hidden_state)


@model("swin-shifted-layer")
def swin_shifted_layer(batch=BATCH):
    """The second of two layers, whose windows are shifted by half of their size."""
    config = swin_config(depths=[2], num_heads=[2])
    layer = transformers.SwinModel(config).encoder.layers[0].blocks[1].eval()
    return Model("SwinLayer", layer, (torch.randn(batch, 64, 24),),
                 lambda output: output[0] if isinstance(output, tuple) else output,
                 constants=((8, 8),))


@model("swin-patch-merging")
def swin_patch_merging(batch=BATCH):
    """What stands between two stages."""
    config = swin_config(depths=[1, 1], num_heads=[2, 4])
    merging = transformers.SwinModel(config).encoder.layers[0].downsample.eval()
    return Model("SwinPatchMerging", merging, (torch.randn(batch, 64, 24),),
                 constants=((8, 8),))


@model("convnext")
def convnext(batch=BATCH):
    made = from_transformers("ConvNextModel", image(batch, size=32), num_stages=2,
                             hidden_sizes=[24, 40], depths=[1, 1], image_size=32)
    # The last norm is that of the mean over the image.
    made.result = lambda output: output.pooler_output
    return made


@model("whisper-encoder")
def whisper_encoder(batch=BATCH):
    from transformers.models.whisper.modeling_whisper import WhisperEncoder

    module = WhisperEncoder(
        transformers.WhisperConfig(
            d_model=48, encoder_layers=1, encoder_attention_heads=4, encoder_ffn_dim=80,
            num_mel_bins=16, max_source_positions=9, attn_implementation="eager")).eval()
    return Model("WhisperEncoder", module, (torch.randn(batch, 16, 18),),
                 lambda output: output.last_hidden_state)


def resnet(batch, training=False):
    module = transformers.ResNetModel(
        transformers.ResNetConfig(embedding_size=12, hidden_sizes=[12], depths=[1],
                                  layer_type="basic"))
    return Model("ResNetModel", module.train(training), image(batch),
                 lambda output: output.last_hidden_state)


@model("resnet-batch-norm", training=dict(training=True))
def resnet_batch_norm(training=False):
    return resnet(BATCH, training)


@model("resnet-group-norm", batch_1=dict(batch=1))
def resnet_group_norm(batch=BATCH):
    """transformers' ResNet with torch's group norm in place of batch norm."""
    made = resnet(batch)
    for module in list(made.module.modules()):
        for name, child in list(module.named_children()):
            if isinstance(child, nn.BatchNorm2d):
                setattr(module, name, nn.GroupNorm(4, child.num_features))
    made.of = "ResNetModel, GroupNorm"
    return made


class ResidualBlock(nn.Module):
    """Of a diffusion model's U-Net, with the embedding of the time step."""

    def __init__(self, channels, out_channels, time_channels):
        super().__init__()
        self.norm1 = nn.GroupNorm(4, channels, eps=1e-6)
        self.conv1 = nn.Conv2d(channels, out_channels, 3, padding=1)
        self.time = nn.Linear(time_channels, out_channels)
        self.norm2 = nn.GroupNorm(4, out_channels, eps=1e-6)
        self.conv2 = nn.Conv2d(out_channels, out_channels, 3, padding=1)
        self.skip = nn.Conv2d(channels, out_channels, 1)

    def forward(self, x, time):
        h = self.conv1(nn.functional.silu(self.norm1(x)))
        h = h + self.time(nn.functional.silu(time))[:, :, None, None]
        h = self.conv2(nn.functional.silu(self.norm2(h)))
        return self.skip(x) + h


class ImageAttention(nn.Module):
    """Every pixel attends to every other, as in a U-Net's middle."""

    def __init__(self, channels):
        super().__init__()
        self.norm = nn.GroupNorm(4, channels, eps=1e-6)
        self.q, self.k, self.v, self.o = (nn.Linear(channels, channels) for _ in range(4))

    def forward(self, x):
        batch, channels, height, width = x.shape
        y = self.norm(x).view(batch, channels, height * width).transpose(1, 2)
        weights = torch.softmax(self.q(y) @ self.k(y).transpose(1, 2) * channels**-0.5, -1)
        y = self.o(weights @ self.v(y))
        return x + y.transpose(1, 2).reshape(batch, channels, height, width)


class UNetBlock(nn.Module):
    def __init__(self):
        super().__init__()
        self.residual = ResidualBlock(8, 12, 16)
        self.attention = ImageAttention(12)

    def forward(self, x, time):
        return self.attention(self.residual(x, time))


@model("unet-block")
def unet_block(batch=BATCH):
    return Model("UNetBlock", UNetBlock().eval(),
                 (*image(batch, 8, 6), torch.randn(batch, 16)))


class GroupNormBlock(nn.Module):
    """Short, for frontends that write much of a group norm."""

    def __init__(self):
        super().__init__()
        self.norm = nn.GroupNorm(4, 12)
        self.conv = nn.Conv2d(12, 16, 3, padding=1)

    def forward(self, x):
        return self.conv(nn.functional.silu(self.norm(x)))


@model("group-norm-block", batch_1=dict(batch=1))
def group_norm_block(batch=BATCH):
    return Model("GroupNormBlock", GroupNormBlock().eval(), image(batch, 12, 6))
